import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In whose business a learner works, and whether its owner may see her levels, for her home document. */
export class CreateHomeTeam1795000145000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function home_team(p_agency uuid, p_person uuid, p_now timestamptz) returns jsonb
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        return (
          select jsonb_build_object('businessName', b.name, 'sharesLevels', m.shares_levels)
          from business_member m join business b on b.agency_id = m.agency_id and b.id = m.business_id
          where m.agency_id = p_agency and m.person_id = p_person and m.role <> 'owner'
          order by m.joined_at, b.id limit 1
        );
      end $fn$;
      grant execute on function home_team to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
