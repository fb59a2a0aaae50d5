import type { LabFinding } from '../door';
import { factOf, type FactCard } from './fact-card';
import { placesOf, wholeWord } from './find-words';
import { respectWords } from './respect-words';

const patterns = respectWords.map(({ kind, words }) => ({ kind, pattern: wholeWord(words) }));

/** Words that belittle people; a word of the product's own name is left alone. */
export function findDisrespect(text: string, card: FactCard): LabFinding[] {
  const product = factOf(card, 'product').toLowerCase();
  return patterns.flatMap(({ kind, pattern }) =>
    placesOf(text, pattern)
      .filter((at) => !product.includes(text.slice(at[0], at[1]).toLowerCase()))
      .map((at): LabFinding => ({
        code: `respect-${kind}`,
        severity: 'mend',
        values: { word: text.slice(at[0], at[1]) },
        at,
      })),
  );
}
