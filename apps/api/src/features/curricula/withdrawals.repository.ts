import type { WithdrawalView } from '@contracts/curricula';
import type { Actor } from '@api/platform/auth';
import type { Tx } from '@api/platform/database';

type Row = Omit<WithdrawalView, 'at' | 'returnedAt' | 'mayReturn'> & {
  readonly by: string;
  readonly at: Date;
  readonly returnedAt: Date | null;
};

/** What was ever withdrawn from a version, newest first, as this person reads it. */
export async function withdrawalsOf(tx: Tx, actor: Actor, versionId: string): Promise<WithdrawalView[]> {
  const rows = (await tx.manager.query(
    `select w.id, w.step_id as "stepId", s.title, w.reason, w.notice, w.withdrawn_by as by, p.name as "byName", w.withdrawn_at as at,
       r.name as "returnedByName", w.returned_at as "returnedAt"
     from step_withdrawal w
     join version_step s on s.agency_id = w.agency_id and s.version_id = w.version_id and s.step_id = w.step_id
     join person p on p.agency_id = w.agency_id and p.id = w.withdrawn_by
     left join person r on r.agency_id = w.agency_id and r.id = w.returned_by
     where w.agency_id = $1 and w.version_id = $2 order by w.withdrawn_at desc, w.id desc`,
    [tx.agencyId, versionId],
  )) as Row[];
  return rows.map(({ by, at, returnedAt, ...row }) => ({
    ...row,
    at: at.toISOString(),
    returnedAt: returnedAt?.toISOString() ?? null,
    mayReturn: returnedAt === null && by !== actor.personId && actor.permissions.has('curriculum:publish'),
  }));
}
