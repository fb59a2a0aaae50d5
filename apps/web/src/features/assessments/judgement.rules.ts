import type { SaveAssessmentRequest } from '@contracts/assessments';
import type { PackagedCriterion } from '@contracts/packages';
import { proposeDecision, type Mark, type ProposedDecision } from '@rules';

/** What a mentor decides and writes about one version of a work. */
export type Judgement = Pick<SaveAssessmentRequest, 'levels' | 'strength' | 'nextStep' | 'decision' | 'reason'>;

export const emptyJudgement: Judgement = { levels: {}, strength: '', nextStep: '', decision: null, reason: '' };

/** What must be safe is judged first; the rest keeps the rubric's order. */
export const inMarkingOrder = (criteria: readonly PackagedCriterion[]): readonly PackagedCriterion[] => [
  ...criteria.filter(({ safety }) => safety),
  ...criteria.filter(({ safety }) => !safety),
];

/** What the accept rule says of the levels chosen so far, the very one the server holds the release to. */
export const proposalOf = (criteria: readonly PackagedCriterion[], { levels }: Judgement): ProposedDecision =>
  proposeDecision(criteria, levels as Readonly<Partial<Record<string, Mark>>>);

/** The first thing a judgement still lacks before the learner may have it. */
export type Gap =
  | { readonly part: 'level'; readonly criterion: PackagedCriterion }
  | { readonly part: 'two' | 'strength' | 'nextStep' | 'decision' | 'reason' }
  | { readonly part: 'blank'; readonly blank: string; readonly where: 'strength' | 'nextStep' };

/** In the order in which a mentor works; nothing when the judgement is whole. `blanks` are places that phrases left to be filled in. */
export function gapIn(
  criteria: readonly PackagedCriterion[],
  judgement: Judgement,
  blanks: readonly string[],
): Gap | null {
  const { levels, strength, nextStep, decision, reason } = judgement;
  const criterion = criteria.find(({ id }) => levels[id] === undefined);
  if (criterion) return { part: 'level', criterion };
  if (strength.trim() === '') return { part: 'strength' };
  if (nextStep.trim() === '') return { part: 'nextStep' };
  for (const where of ['strength', 'nextStep'] as const) {
    const blank = blanks.find((text) => judgement[where].includes(text));
    if (blank) return { part: 'blank', blank, where };
  }
  if (!decision) return { part: 'decision' };
  const deviates = decision !== proposalOf(criteria, judgement).decision;
  return deviates && reason.trim() === '' ? { part: 'reason' } : null;
}

/** Whether two judgements say the same to the server, which trims what it keeps. */
export function saysTheSame(one: Judgement, other: Judgement): boolean {
  const marks = Object.keys(one.levels);
  return (
    (['strength', 'nextStep', 'reason'] as const).every((part) => one[part].trim() === other[part].trim()) &&
    one.decision === other.decision &&
    marks.length === Object.keys(other.levels).length &&
    marks.every((id) => one.levels[id] === other.levels[id])
  );
}
