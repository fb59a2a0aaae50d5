import type { At } from './text-parts';

/** Whole words only, with the endings -nya, -lah, -kah, -mu, -ku, and a last letter drawn out ("terbaikkk"). */
export const wholeWord = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?:(\\p{L})\\1{1,20})?(?:nya|lah|kah|mu|ku)?(?![\\p{L}\\p{N}])`,
    'giu',
  );

/** Where words stand in a text. */
export const placesOf = (text: string, pattern: RegExp): At[] =>
  Array.from(text.matchAll(pattern), (match): At => [match.index, match.index + match[0].length]);

/** Whether one place holds the other, or they share a letter. */
export const meets = (a: At, b: At): boolean => a[0] < b[1] && b[0] < a[1];
