import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A stranger names a cohort by its address, or an invitation by its code, before any agency is known.
 *
 * These two functions look across agencies and answer with ids alone; everything else is read as that agency, under row security.
 */
export class CreatePublicDoors1795000131000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function cohort_place(p_slug text) returns table (agency_id uuid, cohort_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select c.agency_id, c.id from cohort c where c.slug = p_slug
      $fn$;
      revoke all on function cohort_place from public;
      grant execute on function cohort_place to melekai_app;

      create function invitation_place(p_code_hash bytea) returns table (agency_id uuid, invitation_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select i.agency_id, i.id from invitation i where i.code_hash = p_code_hash
      $fn$;
      revoke all on function invitation_place from public;
      grant execute on function invitation_place to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
