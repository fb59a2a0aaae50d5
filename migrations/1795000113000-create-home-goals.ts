import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The learner's own goals, for her home document. */
export class CreateHomeGoals1795000113000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function home_goals(p_agency uuid, p_person uuid, p_now timestamptz) returns jsonb
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        return coalesce((
          select jsonb_agg(jsonb_build_object('competency', g.competency, 'targetLevel', g.target_level, 'targetOn', g.target_on) order by g.competency)
          from goal g where g.agency_id = p_agency and g.person_id = p_person
        ), '[]');
      end $fn$;
      grant execute on function home_goals to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
