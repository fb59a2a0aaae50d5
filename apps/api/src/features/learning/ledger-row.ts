import type { ActPayload } from '@contracts/learning';
import { scoreLab } from '@labs/score';
import type { LedgerEntry } from '@rules';

/** An entry as the ledger keeps it; `at` is the corrected time in milliseconds. */
export type LedgerRow = {
  readonly id: string;
  readonly kind: string;
  readonly v: number;
  readonly stepId: string | null;
  readonly package: string | null;
  readonly seq?: number;
  readonly at: number;
  readonly payload: Readonly<Record<string, unknown>>;
};

type LabPayload = ActPayload<'lab-finished'>;

/**
 * An entry as the rules read it. The contract held it to its kind's shape before it was kept; what a lab's work is worth stands
 * nowhere, and is counted anew by the engine that the work names.
 */
export function toLedgerEntry({ at, stepId, payload, ...row }: LedgerRow): LedgerEntry {
  const read =
    row.kind === 'lab-finished'
      ? { lab: payload['lab'], basisPoints: scoreLab(payload as LabPayload) }
      : { ...payload, lessonId: stepId };
  return { ...row, activityId: stepId, payload: read, occurredAt: at } as unknown as LedgerEntry;
}
