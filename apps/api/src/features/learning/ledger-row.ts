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

/** An entry as the rules read it. The contract held it to its kind's shape before it was kept. */
export function toLedgerEntry({ at, stepId, payload, ...row }: LedgerRow): LedgerEntry {
  return {
    ...row,
    activityId: stepId,
    payload: { ...payload, lessonId: stepId },
    occurredAt: at,
  } as unknown as LedgerEntry;
}
