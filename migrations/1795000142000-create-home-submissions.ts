import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The learner's threads for her home document: where each stands, what mentors answered, what was written. */
export class CreateHomeSubmissions1795000142000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An instant as it travels: UTC, to the millisecond. Without a search path, so that it is inlined.
      create function iso_utc(p_at timestamptz) returns text language sql stable parallel safe
      return to_char(p_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');

      -- Also threads in which only a question stands; p_now is what every part of home is asked with.
      create function home_submissions(p_agency uuid, p_person uuid, p_now timestamptz) returns jsonb
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        return coalesce((
          select jsonb_agg(jsonb_build_object(
            'id', s.id, 'enrolmentId', s.enrolment_id, 'stepId', s.step_id, 'status', s.status, 'no', s.latest_no,
            'promisedAt', iso_utc(s.promised_at), 'receivedAt', iso_utc(s.received_at),
            'feedback', coalesce((
              select jsonb_agg(jsonb_build_object(
                'assessmentId', a.id, 'no', v.no, 'decision', a.decision, 'mentorName', p.name, 'levels', a.levels,
                'strength', a.strength, 'nextStep', a.next_step, 'releasedAt', iso_utc(a.released_at)
              ) order by a.released_at, a.id)
              from assessment a
              join submission_version v on v.agency_id = a.agency_id and v.id = a.version_id
              join person p on p.agency_id = a.agency_id and p.id = a.mentor_id
              where a.agency_id = p_agency and a.submission_id = s.id and a.status = 'released'
            ), '[]'),
            'messages', coalesce((
              select jsonb_agg(jsonb_build_object(
                'id', m.id, 'mine', m.author_id = p_person, 'authorName', p.name, 'body', m.body, 'at', iso_utc(m.written_at)
              ) order by m.written_at, m.id)
              from submission_message m
              join person p on p.agency_id = m.agency_id and p.id = m.author_id
              where m.agency_id = p_agency and m.enrolment_id = s.enrolment_id and m.step_id = s.step_id
            ), '[]')
          ) order by s.received_at, s.id)
          from submission s
          join enrolment e on e.agency_id = s.agency_id and e.id = s.enrolment_id
          where s.agency_id = p_agency and s.learner_id = p_person and e.status <> 'withdrawn'
        ), '[]');
      end $fn$;
      grant execute on function home_submissions to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
