import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever gets a place can learn at once: her lock and the line that counts her steps stand from the first moment. */
export class StartProgress1795000132000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The serving role may not write projections: this runs as the owner, and touches nothing but the new places' own rows.
      create function enrolment_start_progress() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $fn$
      begin
        insert into progress_head (agency_id, id)
        select distinct placed.agency_id, placed.person_id from placed order by placed.agency_id, placed.person_id
        on conflict (agency_id, id) do nothing;

        insert into enrolment_progress (agency_id, enrolment_id, required)
        select placed.agency_id, placed.id, version.required
        from placed
        join lateral (
          select count(*)::int as required from version_step s
          where s.agency_id = placed.agency_id and s.version_id = placed.version_id and s.required
        ) version on true
        on conflict (agency_id, enrolment_id) do nothing;
        return null;
      end $fn$;
      revoke all on function enrolment_start_progress from public;
      create trigger enrolment_start_progress after insert on enrolment
        referencing new table as placed for each statement execute function enrolment_start_progress();
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
