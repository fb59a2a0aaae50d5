import type { MarkingView } from '@contracts/assessments';
import type { PackagedCriterion } from '@contracts/packages';

export type Phrase = MarkingView['phrases'][number];
export type CommentPart = 'strength' | 'nextStep';

export type PhraseFilter = {
  readonly part: CommentPart;
  readonly criterion: PackagedCriterion | undefined;
  readonly safety: boolean;
};

/** Encouragement belongs to what comes next. */
const uses: Readonly<Record<CommentPart, readonly string[]>> = {
  strength: ['strength'],
  nextStep: ['next', 'encourage'],
};

/** The phrases for one comment, one criterion's competencies and, if wanted, only what is about safety. */
export const pickPhrases = (phrases: readonly Phrase[], { part, criterion, safety }: PhraseFilter): readonly Phrase[] =>
  phrases.filter(
    (phrase) =>
      uses[part].includes(phrase.use) &&
      (!criterion || (phrase.competency !== null && criterion.competencies.includes(phrase.competency))) &&
      (!safety || phrase.safety),
  );

const blank = /\[[^\]]+\]/g;

/** The places in square brackets that a phrase leaves to be filled in: a mentor's own brackets are hers. */
export const blanksOf = (phrases: readonly Phrase[]): readonly string[] => [
  ...new Set(phrases.flatMap(({ text }) => text.match(blank) ?? [])),
];

/** A comment with a phrase added on a line of its own, and what to write over first: the phrase's first blank, or its end. */
export function addPhrase(
  comment: string,
  phrase: string,
): { readonly text: string; readonly from: number; readonly to: number } {
  const before = comment.trimEnd() === '' ? '' : `${comment.trimEnd()}\n`;
  const text = before + phrase;
  const [first] = phrase.match(blank) ?? [];
  if (!first) return { text, from: text.length, to: text.length };
  const from = before.length + phrase.indexOf(first);
  return { text, from, to: from + first.length };
}
