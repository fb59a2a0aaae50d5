import { enrolmentProblems } from '@contracts/enrolments';
import { onConstraint, type Tx } from '@api/platform/database';
import { Enrolment } from './enrolment.entity';
import type { Line } from './enrolment.rules';

/** The cohort's seats and its line; exact only while the cohort's row is locked. */
export async function countLine(tx: Tx, cohortId: string): Promise<Line> {
  const [line] = await tx.manager.query<Line[]>(
    `select count(*) filter (where status in ('active', 'completed'))::int as taken, count(*) filter (where status = 'waitlisted')::int as waiting,
       max(enrolled_at) filter (where status = 'waitlisted') as "lastAt"
     from enrolment where agency_id = $1 and cohort_id = $2`,
    [tx.agencyId, cohortId],
  );
  return line ?? { taken: 0, waiting: 0, lastAt: null };
}

export async function insert(tx: Tx, row: Omit<Enrolment, 'agencyId' | 'endedAt'>): Promise<void> {
  await tx.manager
    .insert(Enrolment, { ...row, agencyId: tx.agencyId })
    .catch(onConstraint('enrolment_one_live_per_learner_uq', enrolmentProblems['already-enrolled']));
}

/** Seats the first of the line, in the order in which they came. */
export async function seatFirst(tx: Tx, cohortId: string, seats: number): Promise<void> {
  await tx.manager.query(
    `update enrolment set status = 'active' where agency_id = $1 and id in (
       select id from enrolment where agency_id = $1 and cohort_id = $2 and status = 'waitlisted' order by enrolled_at, id limit $3)`,
    [tx.agencyId, cohortId, seats],
  );
}

export const find = (tx: Tx, id: string): Promise<Enrolment | null> =>
  tx.manager.findOneBy(Enrolment, { agencyId: tx.agencyId, id });

export async function end(tx: Tx, id: string, endedAt: Date): Promise<void> {
  await tx.manager.update(Enrolment, { agencyId: tx.agencyId, id }, { status: 'withdrawn', endedAt });
}

export type OwnSeat = {
  readonly enrolmentId: string;
  readonly status: 'active' | 'waitlisted' | 'completed';
  readonly place: number | null;
};

/** The place that an account's person has in the cohort, and how many wait up to and with her. */
export async function findSeat(tx: Tx, cohortId: string, accountId: string): Promise<OwnSeat | undefined> {
  const rows = await tx.manager.query<OwnSeat[]>(
    `select e.id as "enrolmentId", e.status, case when e.status = 'waitlisted' then (
         select count(*)::int from enrolment w where w.agency_id = $1 and w.cohort_id = $2 and w.status = 'waitlisted'
           and (w.enrolled_at, w.id) <= (e.enrolled_at, e.id)) end as place
     from person p join enrolment e on e.agency_id = p.agency_id and e.person_id = p.id
     where p.agency_id = $1 and p.account_id = $3 and e.cohort_id = $2 and e.status <> 'withdrawn'`,
    [tx.agencyId, cohortId, accountId],
  );
  return rows[0];
}
