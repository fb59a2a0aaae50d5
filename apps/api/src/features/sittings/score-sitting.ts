import type { InstrumentContent, KnowledgeItem } from '@contracts/instruments';
import { pickedOne, type SittingAnswers, type SittingResult } from '@contracts/sittings';
import {
  awarenessLevel,
  bandOf,
  scoreAwareness,
  scoreKnowledge,
  scoreReadiness,
  type InstrumentEvidence,
  type ReadinessFacts,
} from '@rules';
import type { Occasion } from './forms.rules';
import { formOf, pairsChosen } from './sheet.rules';

/** What of a sitting its score depends on. */
export type ScoredSitting = { readonly form: string | null; readonly occasion: Occasion; readonly lot: number };

/** The result of a sitting's answers, in words that stay true for the version they were answered under. */
export function resultOf(
  content: InstrumentContent,
  sitting: ScoredSitting,
  answers: SittingAnswers,
  facts: ReadinessFacts,
): SittingResult {
  switch (content.kind) {
    case 'readiness': {
      const numbers = Object.entries(answers).flatMap(([id, answer]) =>
        answer === null || typeof answer === 'number' ? [[id, answer] as const] : [],
      );
      const { total, path } = scoreReadiness(content, Object.fromEntries(numbers), facts);
      const proposed = content.paths.find(({ id }) => id === path);
      return {
        kind: content.kind,
        level: content.levels.find(({ id }) => id === total?.level)?.title ?? null,
        path: proposed?.title ?? '',
        reason: proposed?.text ?? '',
      };
    }
    case 'awareness': {
      const { score, asked, missedAi, overAttributed } = awarenessScore(content, sitting, answers);
      const band = bandOf(content.bands, score);
      const words = { band: band?.title ?? '', bandText: band?.text ?? '' };
      return { kind: content.kind, score, asked, ...words, missedAi, overAttributed };
    }
    case 'knowledge': {
      // Nothing is said before the form after the training is in: she would learn the form by it, not the matter.
      if (sitting.occasion === 'first') return { kind: content.kind };
      const { items } = formOf(content, sitting.form);
      const { right, asked } = scoreKnowledge({ items }, chosenBy(items, sitting, answers));
      return { kind: content.kind, right, asked };
    }
  }
}

/** What the answers are evidence of by themselves; null where they show nothing. */
export function shownBy(
  content: InstrumentContent,
  sitting: ScoredSitting,
  answers: SittingAnswers,
): InstrumentEvidence | null {
  if (content.kind !== 'awareness') return null;
  const { score, right, asked } = awarenessScore(content, sitting, answers);
  const level = awarenessLevel(content.evidence, score, sitting.occasion);
  return level === 0 ? null : { competency: content.evidence.competency, level, right, asked };
}

function awarenessScore(
  content: Extract<InstrumentContent, { kind: 'awareness' }>,
  { form }: ScoredSitting,
  answers: SittingAnswers,
) {
  const { cases } = formOf(content, form);
  return scoreAwareness({ cases }, Object.fromEntries(cases.map(({ id }) => [id, pickedOne(answers[id])])));
}

const chosenBy = (items: readonly KnowledgeItem[], { lot }: ScoredSitting, answers: SittingAnswers) =>
  Object.fromEntries(
    items.map((item) => {
      const answer = answers[item.id];
      const chosen = Array.isArray(answer) ? (answer as readonly string[]) : [];
      return [item.id, 'pairs' in item ? pairsChosen(item, chosen, lot) : chosen];
    }),
  );
