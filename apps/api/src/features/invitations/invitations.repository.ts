import { z } from 'zod';
import type { InvitationsQuery, InvitationView } from '@contracts/cohorts';
import type { Tx } from '@api/platform/database';
import { digest } from '@api/platform/auth';
import { cursorKey, readCursor, searchPattern } from '@api/platform/paging';
import { Invitation } from './invitation.entity';

/** What is stored in place of a code. */
export const codeDigest = (code: string): Buffer => digest(`invitation ${code}`);

export type NewInvitation = Pick<Invitation, 'id' | 'name' | 'phone' | 'districtCode'> & { readonly code: string };
type Common = Pick<Invitation, 'cohortId' | 'importId' | 'invitedBy' | 'invitedAt' | 'expiresAt'>;

/**
 * Stores invitations in one statement and answers with the ids of those that are new: a number that is invited already, or a code
 * that somebody else holds already, is passed over.
 */
export async function insert(tx: Tx, common: Common, invitations: readonly NewInvitation[]): Promise<Set<string>> {
  const column = <Key extends keyof NewInvitation>(key: Key) => invitations.map((invitation) => invitation[key]);
  const rows = await tx.manager.query<{ id: string }[]>(
    `insert into invitation (agency_id, id, cohort_id, import_id, name, phone, district_code, code_hash, invited_by, invited_at, expires_at)
     select $1, t.id, $2, $3, t.name, t.phone, t.district_code, t.code_hash, $4, $5, $6
     from unnest($7::uuid[], $8::text[], $9::text[], $10::text[], $11::bytea[]) as t(id, name, phone, district_code, code_hash)
     on conflict do nothing returning id`,
    [
      ...[tx.agencyId, common.cohortId, common.importId, common.invitedBy, common.invitedAt, common.expiresAt],
      ...[column('id'), column('name'), column('phone'), column('districtCode'), column('code').map(codeDigest)],
    ],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Which of these numbers hold an invitation or a place in the cohort. */
export async function findKnown(
  tx: Tx,
  cohortId: string,
  phones: readonly string[],
  now: Date,
): Promise<Map<string, 'already-invited' | 'already-enrolled'>> {
  const rows = await tx.manager.query<{ phone: string; enrolled: boolean }[]>(
    `select i.phone, false as enrolled from invitation i
     where i.agency_id = $1 and i.cohort_id = $2 and i.phone = any ($3) and i.status = 'invited' and i.expires_at > $4
     union all
     select i.phone, true from invitation i
     join enrolment e on e.agency_id = i.agency_id and e.cohort_id = i.cohort_id and e.person_id = i.person_id and e.status <> 'withdrawn'
     where i.agency_id = $1 and i.cohort_id = $2 and i.phone = any ($3) and i.status = 'accepted'
     union all
     select p.phone, true from enrolment e join person p on p.agency_id = e.agency_id and p.id = e.person_id
     where e.agency_id = $1 and e.cohort_id = $2 and e.status <> 'withdrawn' and p.phone = any ($3)`,
    [tx.agencyId, cohortId, phones, now],
  );
  const sorted = rows.sort((a, b) => Number(a.enrolled) - Number(b.enrolled));
  return new Map(sorted.map(({ phone, enrolled }) => [phone, enrolled ? 'already-enrolled' : 'already-invited']));
}

/** Makes room for a new invitation where an old one has run out, or where who accepted has left since. */
export async function withdrawSpent(tx: Tx, cohortId: string, phones: readonly string[], now: Date): Promise<void> {
  await tx.manager.query(
    `update invitation i set status = 'withdrawn' where i.agency_id = $1 and i.cohort_id = $2 and i.phone = any ($3)
       and ((i.status = 'invited' and i.expires_at <= $4)
         or (i.status = 'accepted' and not exists (
           select 1 from enrolment e where e.agency_id = $1 and e.cohort_id = $2 and e.person_id = i.person_id and e.status <> 'withdrawn')))`,
    [tx.agencyId, cohortId, phones, now],
  );
}

/** One invitation; `locked` keeps everybody else from answering or withdrawing it until the transaction ends. */
export const find = (tx: Tx, id: string, locked: 'locked' | 'as it is'): Promise<Invitation | null> =>
  tx.manager.findOne(Invitation, {
    where: { agencyId: tx.agencyId, id },
    ...(locked === 'locked' && { lock: { mode: 'for_no_key_update' as const } }),
  });

export async function update(
  tx: Tx,
  id: string,
  change: Pick<Invitation, 'status'> & Partial<Pick<Invitation, 'personId'>>,
): Promise<void> {
  await tx.manager.update(Invitation, { agencyId: tx.agencyId, id }, change);
}

export type InvitationRow = Omit<InvitationView, 'code' | 'invitedAt' | 'expiresAt'> & {
  readonly invitedAt: Date;
  readonly expiresAt: Date;
};

const columns = `
  i.id, i.name, i.phone, r.name as district, i.status, i.invited_at as "invitedAt", i.expires_at as "expiresAt", i.import_id as "importId"`;

export async function view(tx: Tx, id: string): Promise<InvitationRow | undefined> {
  const rows = await tx.manager.query<InvitationRow[]>(
    `select ${columns} from invitation i left join region r on r.code = i.district_code where i.agency_id = $1 and i.id = $2`,
    [tx.agencyId, id],
  );
  return rows[0];
}

const cursorShape = z.tuple([cursorKey.moment, cursorKey.id]);

/** The newest first; one more than asked for, so that whoever pages knows whether there is a next. */
export function list(
  tx: Tx,
  cohortId: string,
  { cursor, limit, search, show }: InvitationsQuery,
): Promise<InvitationRow[]> {
  const [at, id] = cursor === undefined ? [null, null] : readCursor(cursorShape, cursor);
  return tx.manager.query<InvitationRow[]>(
    `select ${columns}
     from invitation i left join region r on r.code = i.district_code
     where i.agency_id = $1 and i.cohort_id = $2 and ($3 = 'all' or i.status = $3) and ($4 = '%%' or lower(i.name) like $4)
       and ($5::timestamptz is null or (i.invited_at, i.id) < ($5, $6::uuid))
     order by i.invited_at desc, i.id desc limit $7`,
    [tx.agencyId, cohortId, show, searchPattern(search), at, id, limit + 1],
  );
}

export const cursorKeys = (row: InvitationRow): [string, string] => [row.invitedAt.toISOString(), row.id];
