import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a learner's home says of a move: for two weeks, of the newest one in a place that she still has. */
export class CreateHomeMoved1795000172200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function home_moved(p_agency uuid, p_person uuid, p_now timestamptz) returns jsonb
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        return (
          select jsonb_build_object(
            'enrolmentId', e.id, 'at', iso_utc(coalesce(m.returned_at, m.moved_at)), 'back', m.returned_at is not null,
            -- Still to do again: what she has done meanwhile is no news.
            'again', case when m.returned_at is not null then 0 else (
              select count(*)::int from unnest(m.again) as a(step)
              where not exists (
                select 1 from step_progress g where g.agency_id = p_agency and g.enrolment_id = e.id and g.step_id = a.step and g.done
              )
            ) end
          )
          from enrolment e
          join enrolment_move m on m.agency_id = e.agency_id and m.enrolment_id = e.id and m.moved_at is not null
          where e.agency_id = p_agency and e.person_id = p_person and e.status in ('active', 'completed')
            and coalesce(m.returned_at, m.moved_at) > p_now - interval '14 days'
          order by coalesce(m.returned_at, m.moved_at) desc limit 1
        );
      end $fn$;
      grant execute on function home_moved to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
