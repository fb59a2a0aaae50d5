import { z } from 'zod';
import type { CohortsQuery, CohortView } from '@contracts/cohorts';
import type { VersionState } from '@contracts/curricula';
import type { Tx } from '@api/platform/database';
import { cursorKey, readCursor, searchPattern } from '@api/platform/paging';
import { Cohort } from './cohort.entity';

export type SeatCount = { readonly taken: number; readonly waiting: number };

/** A cohort as lists and pages show it, with the moment that orders it among others. */
export type CohortRow = CohortView & { readonly createdAt: Date };

export const find = (tx: Tx, id: string): Promise<Cohort | null> =>
  tx.manager.findOneBy(Cohort, { agencyId: tx.agencyId, id });

/**
 * Locks the cohort until the transaction ends, so that two people cannot take the last seat.
 *
 * Not "for update": that would also hold up whoever only refers to the cohort.
 */
export const lock = (tx: Tx, id: string): Promise<Cohort | null> =>
  tx.manager.findOne(Cohort, { where: { agencyId: tx.agencyId, id }, lock: { mode: 'for_no_key_update' } });

/** The state of a version that stays as it is until the transaction ends. */
export async function lockVersion(tx: Tx, id: string): Promise<VersionState | undefined> {
  const rows = await tx.manager.query<{ status: VersionState }[]>(
    'select status from curriculum_version where agency_id = $1 and id = $2 for share',
    [tx.agencyId, id],
  );
  return rows[0]?.status;
}

/** Whether the agency has named whom people may ask about their data. */
export async function hasPrivacyContact(tx: Tx): Promise<boolean> {
  const rows = await tx.manager.query<unknown[]>(`select 1 from agency where id = $1 and trim(privacy_contact) <> ''`, [
    tx.agencyId,
  ]);
  return rows.length > 0;
}

/** False when another cohort, of whichever agency, has this address already. */
export async function insert(tx: Tx, cohort: Omit<Cohort, 'agencyId'>): Promise<boolean> {
  const { raw } = await tx.manager
    .createQueryBuilder()
    .insert()
    .into(Cohort)
    .values({ ...cohort, agencyId: tx.agencyId })
    .orIgnore()
    .returning('id')
    .execute();
  return (raw as unknown[]).length > 0;
}

export async function update(
  tx: Tx,
  id: string,
  change: Partial<Pick<Cohort, 'name' | 'quota' | 'startsOn' | 'endsOn' | 'status'>>,
): Promise<void> {
  await tx.manager.update(Cohort, { agencyId: tx.agencyId, id }, change);
}

/** Seats held, also by those who have finished, and people in the line. */
export async function countSeats(tx: Tx, id: string): Promise<SeatCount> {
  const [count] = await tx.manager.query<SeatCount[]>(
    `select count(*) filter (where status in ('active', 'completed'))::int as taken, count(*) filter (where status = 'waitlisted')::int as waiting
     from enrolment where agency_id = $1 and cohort_id = $2`,
    [tx.agencyId, id],
  );
  return count ?? { taken: 0, waiting: 0 };
}

const columns = `
  c.id, c.name, c.slug, c.status, cu.title as "curriculumTitle", v.number as version, c.version_id as "versionId", c.quota,
  seats.taken as "seatsTaken", seats.waiting, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.created_at as "createdAt"`;

const joined = `
  join curriculum_version v on v.agency_id = c.agency_id and v.id = c.version_id
  join curriculum cu on cu.agency_id = c.agency_id and cu.id = v.curriculum_id
  cross join lateral (
    select count(*) filter (where e.status in ('active', 'completed'))::int as taken, count(*) filter (where e.status = 'waitlisted')::int as waiting
    from enrolment e where e.agency_id = c.agency_id and e.cohort_id = c.id
  ) seats`;

export async function view(tx: Tx, id: string): Promise<CohortRow | undefined> {
  const rows = await tx.manager.query<CohortRow[]>(
    `select ${columns} from cohort c ${joined} where c.agency_id = $1 and c.id = $2`,
    [tx.agencyId, id],
  );
  return rows[0];
}

/** How each order reads: its key, its direction, and how the row after which a page begins is compared. */
const orders = {
  newest: {
    key: 'c.created_at',
    direction: 'desc',
    after: '<',
    type: 'timestamptz',
    keys: z.tuple([cursorKey.moment, cursorKey.id]),
  },
  starts: {
    key: 'c.starts_on',
    direction: 'desc',
    after: '<',
    type: 'date',
    keys: z.tuple([cursorKey.day, cursorKey.id]),
  },
  name: { key: 'c.name', direction: 'asc', after: '>', type: 'text', keys: z.tuple([cursorKey.word, cursorKey.id]) },
} as const;

/** One more than asked for, so that whoever pages knows whether there is a next. */
export function list(tx: Tx, { cursor, limit, search, show, sort }: CohortsQuery): Promise<CohortRow[]> {
  const { key, direction, after, type, keys } = orders[sort];
  const [value, id] = cursor === undefined ? [null, null] : readCursor(keys, cursor);
  return tx.manager.query<CohortRow[]>(
    `select ${columns} from (
       select * from cohort c
       where c.agency_id = $1 and ($2 = 'all' or c.status = $2) and ($3 = '%%' or lower(c.name) like $3)
         and ($4::uuid is null or (${key}, c.id) ${after} ($5::${type}, $4))
       order by ${key} ${direction}, c.id ${direction} limit $6
     ) c ${joined} order by ${key} ${direction}, c.id ${direction}`,
    [tx.agencyId, show, searchPattern(search), id, value, limit + 1],
  );
}

/** What the last row of a page says about where the next begins. */
export const cursorKeys = (row: CohortRow, sort: CohortsQuery['sort']): [string, string] => [
  { newest: row.createdAt.toISOString(), starts: row.startsOn, name: row.name }[sort],
  row.id,
];
