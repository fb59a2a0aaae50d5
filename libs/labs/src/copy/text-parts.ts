/** A piece of a text: first letter and the one after the last, in UTF-16 units. */
export type At = readonly [number, number];

const sentenceEnd = /[.!?…]+(?=[\s"”')\]]|$)|\n+/gu;

/** The sentences of a text; a point inside Rp35.000 or 08.00 ends none. */
export function sentencesOf(text: string): At[] {
  const found: At[] = [];
  let from = 0;
  const keep = (end: number) => {
    if (/[\p{L}\p{N}]/u.test(text.slice(from, end))) found.push([from, end]);
    from = end;
  };
  for (const match of text.matchAll(sentenceEnd)) keep(match.index + match[0].length);
  keep(text.length);
  return found;
}

/** The words of a text: what has a letter or a digit. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+(?:[.,'’/-][\p{L}\p{N}]+)*/gu) ?? [];

/** Small letters, and a letter drawn out ("terbaikkkk") once. */
export const plainWord = (word: string): string => word.toLowerCase().replace(/(\p{L})\1{2,}/gu, '$1');

/** Text before a place, back to the beginning of its sentence, forty letters at most. */
export function lead(text: string, start: number): string {
  const pieces = text.slice(Math.max(0, start - 40), start).split(/[.!?…]\s|\n/u);
  return pieces[pieces.length - 1] ?? '';
}

/** Text after a place to the end of its sentence, forty letters at most. */
export function tail(text: string, end: number): string {
  const after = text.slice(end, end + 40);
  const stop = after.search(/[.!?…](?:\s|$)|\n/u);
  return stop === -1 ? after : after.slice(0, stop);
}
