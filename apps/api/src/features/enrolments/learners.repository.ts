import type { Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';

export type NewLearner = {
  readonly accountId: string;
  readonly name: string;
  readonly phone: string | null;
  readonly districtCode: string | null;
};

/** The account's person in this agency, who may have other roles already. */
export async function findPerson(tx: Tx, accountId: string): Promise<string | undefined> {
  const rows = await tx.manager.query<{ id: string }[]>(
    'select id from person where agency_id = $1 and account_id = $2',
    [tx.agencyId, accountId],
  );
  return rows[0]?.id;
}

/** Who a person is in the agency of her session: another agency that does not know her yet learns it from there. */
export async function readPerson(tx: Tx, personId: string): Promise<{ name: string; phone: string | null }> {
  const rows = await tx.manager.query<{ name: string; phone: string | null }[]>(
    'select name, phone from person where agency_id = $1 and id = $2',
    [tx.agencyId, personId],
  );
  if (!rows[0]) throw new Error('A session names a person who is not there.');
  return rows[0];
}

/** Makes the account known to this agency, in the agency's own zone. */
export async function insertPerson(
  tx: Tx,
  { accountId, name, phone, districtCode }: NewLearner,
  now: Date,
): Promise<string> {
  const id = newId();
  await tx.manager.query(
    `insert into person (agency_id, id, account_id, name, phone, district_code, zone, created_at)
     select a.id, $2, $3, $4, $5, $6, a.zone, $7 from agency a where a.id = $1`,
    [tx.agencyId, id, accountId, name, phone, districtCode, now],
  );
  return id;
}

export async function makeLearner(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.manager.query(
    `insert into person_role (agency_id, id, person_id, role, granted_at) values ($1, $2, $3, 'learner', $4)
     on conflict (agency_id, person_id, role) do nothing`,
    [tx.agencyId, newId(), personId, now],
  );
}

/** The business she named: one she owns already under that name, else a new one that is hers. */
export async function insertBusiness(
  tx: Tx,
  personId: string,
  name: string,
  districtCode: string | null,
  now: Date,
): Promise<string> {
  const known = await tx.manager.query<{ id: string }[]>(
    `select b.id from business_member m join business b on b.agency_id = m.agency_id and b.id = m.business_id
     where m.agency_id = $1 and m.person_id = $2 and lower(b.name) = lower($3) limit 1`,
    [tx.agencyId, personId, name],
  );
  if (known[0]) return known[0].id;
  const id = newId();
  await tx.manager.query(
    `insert into business (agency_id, id, name, sector, district_code, created_at) values ($1, $2, $3, 'other', $4, $5)`,
    [...[tx.agencyId, id, name, districtCode, now]],
  );
  await tx.manager.query(
    `insert into business_member (agency_id, id, business_id, person_id, role, joined_at) values ($1, $2, $3, $4, 'owner', $5)`,
    [...[tx.agencyId, newId(), id, personId, now]],
  );
  return id;
}
