import type { DecisionKind } from '@contracts/learning';
import type { Tx } from '@api/platform/database';
import { contentHash } from './content-hash';

/** What others decided about a learner. `id` is derived from the decision's own row, so recording it twice changes nothing. */
export type RecordedDecision = {
  readonly id: string;
  readonly kind: DecisionKind;
  readonly learnerId: string;
  readonly actorId: string;
  readonly enrolmentId: string | null;
  readonly package: string | null;
  readonly stepId: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly at: Date;
  /** Whether the step is done by this decision; null when it says nothing of that. */
  readonly stepDone: boolean | null;
};

/** Appends a decision to the learner's ledger, in the transaction of the decision itself. */
export async function recordDecision(tx: Tx, decision: RecordedDecision): Promise<void> {
  const { id, kind, learnerId, actorId, enrolmentId, stepId, payload, at, stepDone } = decision;
  await tx.manager.query('select learning_record_decision($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb, $11, $12)', [
    tx.agencyId,
    at,
    id,
    learnerId,
    actorId,
    enrolmentId,
    decision.package,
    stepId,
    kind,
    JSON.stringify(payload),
    contentHash({ id, kind, learnerId, payload }),
    stepDone,
  ]);
}
