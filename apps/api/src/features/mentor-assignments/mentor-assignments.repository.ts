import { IsNull } from 'typeorm';
import type { MentorView } from '@contracts/enrolments';
import type { Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { MentorAssignment } from './mentor-assignment.entity';

/** The agency's mentors, each with the learners and the waiting works that she answers for. */
export const listMentors = (tx: Tx): Promise<MentorView[]> =>
  tx.manager.query<MentorView[]>(
    `select p.id, p.name,
       (select count(*)::int from mentor_assignment ma
          join enrolment e on e.agency_id = ma.agency_id and e.id = ma.enrolment_id and e.status in ('active', 'waitlisted')
        where ma.agency_id = $1 and ma.mentor_id = p.id and ma.to_at is null) as learners,
       (select count(*)::int from submission s
        where s.agency_id = $1 and s.mentor_id = p.id and s.status in ('submitted', 'in_review')) as waiting
     from person_role r join person p on p.agency_id = r.agency_id and p.id = r.person_id
     where r.agency_id = $1 and r.role = 'mentor' order by p.name, p.id`,
    [tx.agencyId],
  );

export async function isMentor(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.manager.query<unknown[]>(
    `select 1 from person_role where agency_id = $1 and person_id = $2 and role = 'mentor'`,
    [tx.agencyId, personId],
  );
  return rows.length > 0;
}

export type Assignable = {
  readonly id: string;
  readonly personId: string;
  readonly ended: boolean;
  readonly mentorId: string | null;
};

/**
 * The enrolments of a cohort that are to be assigned, locked in one order for everybody, so that two officers who assign the same
 * learners at once come after one another.
 */
export const lockEnrolments = (tx: Tx, cohortId: string, ids: readonly string[]): Promise<Assignable[]> =>
  tx.manager.query<Assignable[]>(
    `select e.id, e.person_id as "personId", e.status = 'withdrawn' as ended,
       (select ma.mentor_id from mentor_assignment ma where ma.agency_id = $1 and ma.enrolment_id = e.id and ma.to_at is null) as "mentorId"
     from enrolment e where e.agency_id = $1 and e.cohort_id = $2 and e.id = any ($3) order by e.id for no key update`,
    [tx.agencyId, cohortId, ids],
  );

/** Ends whatever assignment is current; a later moment than its beginning, whatever the clocks of several servers say. */
export async function close(tx: Tx, enrolmentIds: readonly string[], at: Date): Promise<void> {
  await tx.manager.query(
    `update mentor_assignment set to_at = greatest(from_at, $3) where agency_id = $1 and enrolment_id = any ($2) and to_at is null`,
    [tx.agencyId, enrolmentIds, at],
  );
}

export async function insert(
  tx: Tx,
  enrolmentIds: readonly string[],
  row: Pick<MentorAssignment, 'mentorId' | 'assignedBy' | 'fromAt'>,
): Promise<void> {
  const rows = enrolmentIds.map((enrolmentId) => ({
    ...row,
    agencyId: tx.agencyId,
    id: newId(),
    enrolmentId,
    toAt: null,
  }));
  await tx.manager.insert(MentorAssignment, rows);
}

/** Works of these learners that wait for a judgement: they follow the assignment by themselves (`mentor_assignment_moves_threads`). */
export async function countWaiting(tx: Tx, enrolmentIds: readonly string[]): Promise<number> {
  const [count] = await tx.manager.query<{ waiting: number }[]>(
    `select count(*)::int as waiting from submission where agency_id = $1 and enrolment_id = any ($2) and status in ('submitted', 'in_review')`,
    [tx.agencyId, enrolmentIds],
  );
  return count?.waiting ?? 0;
}

/** Who answers for a learner now. */
export const current = (tx: Tx, enrolmentId: string): Promise<MentorAssignment | null> =>
  tx.manager.findOneBy(MentorAssignment, { agencyId: tx.agencyId, enrolmentId, toAt: IsNull() });
