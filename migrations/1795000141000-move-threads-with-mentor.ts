import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A learner's threads follow her to her new mentor, so that a queue is read by the mentor alone and nothing waits with nobody. */
export class MoveThreadsWithMentor1795000141000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function mentor_assignment_moves_threads() returns trigger language plpgsql set search_path = public, pg_temp as $fn$
      begin
        update submission s set mentor_id = assigned.mentor_id
        from assigned
        where assigned.to_at is null and s.agency_id = assigned.agency_id and s.enrolment_id = assigned.enrolment_id
          and s.mentor_id is distinct from assigned.mentor_id;
        return null;
      end $fn$;
      create trigger mentor_assignment_moves_threads after insert on mentor_assignment
        referencing new table as assigned for each statement execute function mentor_assignment_moves_threads();

      -- Whether a mentor may see and judge a thread: it is her learner's, or she is in the middle of judging what was sent last.
      create function submission_is_mentors(p_agency uuid, p_mentor uuid, p_submission uuid) returns boolean
      language sql stable set search_path = public, pg_temp as $fn$
        select exists (
          select from submission s
          where s.agency_id = p_agency and s.id = p_submission and (
            s.mentor_id = p_mentor
            or exists (
              select from assessment a
              join submission_version v on v.agency_id = a.agency_id and v.id = a.version_id
              where a.agency_id = p_agency and a.submission_id = p_submission and a.mentor_id = p_mentor and a.status = 'draft' and v.no = s.latest_no
            )
          )
        )
      $fn$;
      grant execute on function submission_is_mentors to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
