import type { RubricCriterion } from './catalogue';
import type { Mark, Verdict } from './ledger-entry';

export type ProposedDecision = {
  readonly decision: Verdict;
  readonly meanHundredths: number;
  /** Whether every criterion is marked; an incomplete assessment is never proposed as accepted. */
  readonly complete: boolean;
  /** Safety criteria marked 1: each alone keeps the work from being accepted. */
  readonly blocking: readonly string[];
};

const acceptedFrom = 250;

/** What the accept rule proposes: no safety criterion at 1 and a mean of at least 2.50. The mentor decides. */
export function proposeDecision(
  criteria: readonly Pick<RubricCriterion, 'id' | 'safety'>[],
  levels: Readonly<Partial<Record<string, Mark>>>,
): ProposedDecision {
  const marks = criteria.flatMap(({ id }) => levels[id] ?? []);
  const sum = marks.reduce((total: number, mark) => total + mark, 0);
  const meanHundredths = marks.length > 0 ? Math.floor((sum * 100) / marks.length) : 0;
  const complete = criteria.length > 0 && marks.length === criteria.length;
  const blocking = criteria.filter(({ id, safety }) => safety && levels[id] === 1).map(({ id }) => id);
  const accepted = complete && blocking.length === 0 && meanHundredths >= acceptedFrom;
  return { decision: accepted ? 'accepted' : 'returned', meanHundredths, complete, blocking };
}
