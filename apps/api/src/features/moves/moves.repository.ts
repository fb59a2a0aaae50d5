import { commonProblems } from '@contracts/kernel';
import type { MoveTarget, MoveView } from '@contracts/moves';
import type { Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { CohortMove } from './cohort-move.entity';

/** A learner's place in a move, as a batch takes it up. */
export type EnrolmentMove = { readonly id: string; readonly enrolmentId: string; readonly personId: string };

/** Reads a move and locks it, so that two batches of it come one after the other. Raises `common/not-found`. */
export async function lockMove(tx: Tx, id: string): Promise<CohortMove> {
  const move = await tx.manager.findOne(CohortMove, {
    where: { agencyId: tx.agencyId, id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!move) throw new Problem(commonProblems['not-found']);
  return move;
}

export const newestOf = (tx: Tx, cohortId: string): Promise<CohortMove | null> =>
  tx.manager.findOne(CohortMove, {
    where: { agencyId: tx.agencyId, cohortId },
    order: { startedAt: 'DESC', id: 'DESC' },
  });

/** A cohort's moves with how many have arrived, newest first; or one of them. */
export async function viewsOf(tx: Tx, cohortId: string, moveId: string | null = null): Promise<MoveView[]> {
  const rows = await tx.manager.query<(MoveView & { startedAt: Date; returnedAt: Date | null })[]>(
    `select m.id, m.cohort_id as "cohortId", a.number as "from", b.number as "to", m.status as state, n.learners, n.moved, n.returned,
       s.name as "startedByName", m.started_at as "startedAt", r.name as "returnedByName", m.returned_at as "returnedAt",
       m.status in ('moving', 'moved') and not exists (
         select 1 from cohort_move later where later.agency_id = m.agency_id and later.cohort_id = m.cohort_id
           and (later.started_at, later.id) > (m.started_at, m.id) and later.status <> 'returned'
       ) as "mayReturn"
     from cohort_move m
     join curriculum_version a on a.agency_id = m.agency_id and a.id = m.from_version_id
     join curriculum_version b on b.agency_id = m.agency_id and b.id = m.to_version_id
     join person s on s.agency_id = m.agency_id and s.id = m.started_by
     left join person r on r.agency_id = m.agency_id and r.id = m.returned_by
     cross join lateral (
       select count(*)::int as learners, count(moved_at)::int as moved, count(returned_at)::int as returned
       from enrolment_move e where e.agency_id = m.agency_id and e.move_id = m.id
     ) n
     where m.agency_id = $1 and m.cohort_id = $2 and ($3::uuid is null or m.id = $3)
     order by m.started_at desc, m.id desc limit 50`,
    [tx.agencyId, cohortId, moveId],
  );
  return rows.map((row) => ({
    ...row,
    startedAt: row.startedAt.toISOString(),
    returnedAt: row.returnedAt && row.returnedAt.toISOString(),
  }));
}

/** The published versions of the same curriculum, the newest number first. */
export async function targetsOf(tx: Tx, versionId: string): Promise<MoveTarget[]> {
  const rows = await tx.manager.query<(Omit<MoveTarget, 'publishedAt'> & { publishedAt: Date })[]>(
    `select v.id as "versionId", v.number, v.published_at as "publishedAt",
       split_part(v.number, '.', 1) <> split_part(now.number, '.', 1) as major
     from curriculum_version now
     join curriculum_version v on v.agency_id = now.agency_id and v.curriculum_id = now.curriculum_id and v.id <> now.id
     where now.agency_id = $1 and now.id = $2 and v.status in ('published', 'superseded')
     order by string_to_array(v.number, '.')::int[] desc`,
    [tx.agencyId, versionId],
  );
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}

/** A cohort's version as the move of its learners leaves it: who joins from now on begins there. */
export async function pinCohort(tx: Tx, cohortId: string, versionId: string): Promise<void> {
  await tx.manager.query('update cohort set version_id = $3 where agency_id = $1 and id = $2', [
    tx.agencyId,
    cohortId,
    versionId,
  ]);
}

/** Notes who is to be moved: all who learn or wait in this cohort and version. Who has finished keeps what she finished. */
export async function insertLearners(
  tx: Tx,
  move: Pick<CohortMove, 'id' | 'cohortId' | 'fromVersionId'>,
): Promise<void> {
  await tx.manager.query(
    `insert into enrolment_move (agency_id, id, move_id, enrolment_id)
     select e.agency_id, gen_random_uuid(), $2, e.id from enrolment e
     where e.agency_id = $1 and e.cohort_id = $3 and e.version_id = $4 and e.status in ('active', 'waitlisted')`,
    [tx.agencyId, move.id, move.cohortId, move.fromVersionId],
  );
}

/** The next learners who have not gone yet, or not come back yet. */
export const nextLearners = (tx: Tx, moveId: string, back: boolean, limit: number): Promise<EnrolmentMove[]> =>
  tx.manager.query<EnrolmentMove[]>(
    `select m.id, m.enrolment_id as "enrolmentId", e.person_id as "personId"
     from enrolment_move m join enrolment e on e.agency_id = m.agency_id and e.id = m.enrolment_id
     where m.agency_id = $1 and m.move_id = $2 and ${back ? 'm.moved_at is not null and m.returned_at is null' : 'm.moved_at is null'}
     order by e.person_id, e.id limit $3`,
    [tx.agencyId, moveId, limit],
  );

/** Pins a place to a version, and remembers the one it leaves. */
export async function pinEnrolment(tx: Tx, enrolmentId: string, versionId: string): Promise<void> {
  await tx.manager.query(
    `update enrolment set version_id = $3, former_versions = array_append(array_remove(former_versions, version_id), version_id)
     where agency_id = $1 and id = $2`,
    [tx.agencyId, enrolmentId, versionId],
  );
}

export async function noteArrival(tx: Tx, id: string, at: Date, again: readonly string[] | null): Promise<void> {
  await tx.manager.query(
    again === null
      ? 'update enrolment_move set returned_at = $3 where agency_id = $1 and id = $2'
      : 'update enrolment_move set moved_at = $3, again = $4 where agency_id = $1 and id = $2',
    again === null ? [tx.agencyId, id, at] : [tx.agencyId, id, at, again],
  );
}
