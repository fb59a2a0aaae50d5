import type { UndoneImportView } from '@contracts/cohorts';
import type { Tx } from '@api/platform/database';
import { InvitationImport } from './invitation-import.entity';

export async function insert(tx: Tx, row: Omit<InvitationImport, 'agencyId' | 'undoneAt'>): Promise<void> {
  await tx.manager.insert(InvitationImport, { ...row, agencyId: tx.agencyId });
}

export async function count(tx: Tx, id: string, invited: number): Promise<void> {
  await tx.manager.update(InvitationImport, { agencyId: tx.agencyId, id }, { invited });
}

export const lock = (tx: Tx, id: string): Promise<InvitationImport | null> =>
  tx.manager.findOne(InvitationImport, { where: { agencyId: tx.agencyId, id }, lock: { mode: 'for_no_key_update' } });

/** Withdraws what nobody has accepted yet. */
export async function undo(tx: Tx, id: string, now: Date): Promise<UndoneImportView> {
  const [count] = await tx.manager.query<UndoneImportView[]>(
    `with undone as (
       update invitation set status = 'withdrawn' where agency_id = $1 and import_id = $2 and status = 'invited' returning 1
     )
     select (select count(*)::int from undone) as withdrawn,
       (select count(*)::int from invitation where agency_id = $1 and import_id = $2 and status = 'accepted') as accepted`,
    [tx.agencyId, id],
  );
  await tx.manager.update(InvitationImport, { agencyId: tx.agencyId, id }, { undoneAt: now });
  return count ?? { withdrawn: 0, accepted: 0 };
}

export type ImportRow = InvitationImport & { readonly importedByName: string };

/** The newest hundred: older ones can no longer be undone. */
export const list = (tx: Tx, cohortId: string): Promise<ImportRow[]> =>
  tx.manager.query<ImportRow[]>(
    `select f.id, f.file_name as "fileName", f.rows_read as "rowsRead", f.invited, f.imported_at as "importedAt", f.undone_at as "undoneAt", p.name as "importedByName"
     from invitation_import f join person p on p.agency_id = f.agency_id and p.id = f.imported_by
     where f.agency_id = $1 and f.cohort_id = $2 order by f.imported_at desc limit 100`,
    [tx.agencyId, cohortId],
  );
