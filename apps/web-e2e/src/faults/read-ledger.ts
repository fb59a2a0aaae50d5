import type { ClientBase } from 'pg';
import { keptAct, type KeptAct } from './kept-acts';

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly v: number;
  readonly enrolment_id: string;
  readonly package: string;
  readonly step_id: string;
  readonly occurred_at: Date;
  readonly payload: unknown;
};

/** Every act of a learner that the ledger holds, as the phone would have written it. */
export async function readLedger(owner: ClientBase, personId: string): Promise<readonly KeptAct[]> {
  const { rows } = await owner.query<Row>(
    'select id, kind, v, enrolment_id, package, step_id, occurred_at, payload from entry where learner_id = $1 order by seq',
    [personId],
  );
  return rows.map((row) =>
    keptAct({
      id: row.id,
      kind: row.kind,
      v: row.v,
      enrolmentId: row.enrolment_id,
      package: row.package,
      stepId: row.step_id,
      occurredAt: row.occurred_at.toISOString(),
      payload: row.payload,
    }),
  );
}
