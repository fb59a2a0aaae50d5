import type { LedgerEntry } from './ledger-entry';
import type { Outline } from './outline';
import { findActivity } from './catalogue';
import { seqOf } from './order-entries';

/** What progress remembers of a released assessment. */
export type Judgement = {
  readonly assessmentId: string;
  readonly activityId: string;
  readonly seq: number;
  readonly accepted: boolean;
};

type Judged = { readonly judgements: readonly Judgement[]; readonly voided: readonly string[] };

/** Remembers a released assessment of a task the outline knows, newest last. */
export function addJudgement<P extends Judged>(
  judged: P,
  entry: Extract<LedgerEntry, { kind: 'assessment-released' }>,
  outline: Outline,
): P {
  const task = findActivity(outline.activities, entry, 'practice-task');
  if (!task) return judged;
  const { assessmentId, decision } = entry.payload;
  const judgement = { assessmentId, activityId: task.id, seq: seqOf(entry), accepted: decision === 'accepted' };
  return {
    ...judged,
    judgements: [...judged.judgements, judgement].sort(
      (a, b) => a.seq - b.seq || (a.assessmentId < b.assessmentId ? -1 : 1),
    ),
  };
}

/** Remembers that an assessment is void, also one that hasn't arrived yet. */
export function addVoided<P extends Judged>(judged: P, assessmentId: string): P {
  return { ...judged, voided: [...new Set([...judged.voided, assessmentId])].sort() };
}

/** Whether the newest assessment of a task that was not voided accepts it. */
export function isAccepted({ judgements, voided }: Judged, activityId: string): boolean {
  const standing = judgements.filter(
    (judgement) => judgement.activityId === activityId && !voided.includes(judgement.assessmentId),
  );
  return standing[standing.length - 1]?.accepted ?? false;
}
