import { distance } from 'fastest-levenshtein';
import { wordsOf } from './text-parts';

const evenSpaces = (text: string) => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** How alike two texts are, in basis points: one minus Levenshtein distance over the longer length; two empty ones are alike. */
export function editSimilarity(a: string, b: string): number {
  const [one, other] = [evenSpaces(a), evenSpaces(b)];
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 10_000 : Math.round(10_000 * (1 - distance(one, other) / longer));
}

const shingleWords = 4;

function shinglesOf(text: string): Set<string> {
  const words = wordsOf(text.toLowerCase());
  const size = Math.min(shingleWords, Math.max(1, words.length));
  return new Set(
    words.slice(0, Math.max(0, words.length - size + 1)).map((_, i) => words.slice(i, i + size).join(' ')),
  );
}

/** T10: from so many basis points on, two learners' texts are worth a mentor's look; never more than that. */
const alikeFrom = 8_000;
export const isAlike = (similarity: number): boolean => similarity >= alikeFrom;

/** Jaccard similarity of the four-word shingles of two texts, in basis points. */
export function shingleSimilarity(a: string, b: string): number {
  const [one, other] = [shinglesOf(a), shinglesOf(b)];
  const shared = [...one].filter((shingle) => other.has(shingle)).length;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : Math.round((10_000 * shared) / all);
}
