import { bankNames, numberCues } from './cues';

export type NumberCue = keyof typeof numberCues;

const reach = 32;
const kindOf = new Map(
  (Object.keys(numberCues) as NumberCue[]).flatMap((kind) =>
    numberCues[kind].map((word): [string, NumberCue] => [word, kind]),
  ),
);
const longestFirst = [...kindOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
const cueWord = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
const bankAfter = new RegExp(`^ ?\\(?(?:bank )?(?:${bankNames.join('|')}|a\\.?n\\b|a/n|atas nama)(?![\\p{L}])`, 'iu');

/** What the words around a number say it is; the nearest word before it decides, then a bank's name right after it. */
export function numberCue(text: string, start: number, end: number): NumberCue | undefined {
  const before = text.slice(Math.max(0, start - reach), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  let nearest: NumberCue | undefined;
  for (const match of line.matchAll(cueWord)) nearest = kindOf.get(match[0].toLowerCase());
  if (nearest === undefined || nearest === 'phone') {
    return bankAfter.test(text.slice(end, end + 14)) ? 'account' : nearest;
  }
  return nearest;
}
