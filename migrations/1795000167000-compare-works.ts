import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What others of her cohort sent for the same task, so that a mentor can be told of texts that are nearly the same. */
export class CompareWorks1795000167000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function works_to_compare(p_agency uuid, p_mentor uuid, p_submission uuid, p_limit int) returns jsonb
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        if not submission_is_mentors(p_agency, p_mentor, p_submission) then
          return null;
        end if;
        return (
          select jsonb_build_object(
            'answers', coalesce(v.answers, '{}'),
            'others', coalesce((
              select jsonb_agg(jsonb_build_object('id', o.id, 'learnerName', o.learner_name, 'answers', o.answers) order by o.received_at desc, o.id)
              from (
                select t.id, case when t.mentor_id = p_mentor then t.learner_name end as learner_name, w.answers, t.received_at
                from enrolment peer
                join submission t on t.agency_id = peer.agency_id and t.enrolment_id = peer.id and t.step_id = s.step_id
                join submission_version w on w.agency_id = t.agency_id and w.submission_id = t.id and w.no = t.latest_no
                where peer.agency_id = p_agency and peer.cohort_id = e.cohort_id and t.learner_id <> s.learner_id
                order by t.received_at desc, t.id limit p_limit
              ) o
            ), '[]')
          )
          from submission s
          join enrolment e on e.agency_id = s.agency_id and e.id = s.enrolment_id
          left join submission_version v on v.agency_id = s.agency_id and v.submission_id = s.id and v.no = s.latest_no
          where s.agency_id = p_agency and s.id = p_submission
        );
      end $fn$;
      grant execute on function works_to_compare to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
