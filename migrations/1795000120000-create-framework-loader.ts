import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A framework comes in whole and once; the serving role can add one, never change one. */
export class CreateFrameworkLoader1795000120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function competencies_add_framework(p_code text, p_version int, p_hash text, p_title jsonb, p_competencies jsonb) returns text
      language plpgsql security definer set search_path = public, pg_temp as $fn$
      begin
        insert into competency_framework (code, version, hash, title) values (p_code, p_version, p_hash, p_title)
        on conflict (code, version) do nothing;
        if found then
          insert into competency (framework_code, framework_version, code, area_code, kind, core, position, title, indicators, mappings)
          select p_code, p_version, r.code, r.area_code, r.kind, r.core, r.position, r.title, r.indicators, coalesce(r.mappings, '[]')
          from jsonb_to_recordset(p_competencies) as r(code text, area_code text, kind text, core text, position int, title jsonb, indicators jsonb, mappings jsonb);
        end if;
        return (select f.hash from competency_framework f where f.code = p_code and f.version = p_version);
      end $fn$;
      revoke all on function competencies_add_framework from public;
      grant execute on function competencies_add_framework to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
