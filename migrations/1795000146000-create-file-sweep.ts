import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was begun and left lying is let go of in all agencies at once, an hour apart, whichever node comes first. */
export class CreateFileSweep1795000146000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for all nodes: when the next one sweeps, and behind which kept file it goes on.
      create table file_sweep (
        only_row  boolean primary key default true,
        due_at    timestamptz(3) not null default '-infinity',
        agency_id uuid,
        sha256    text,
        constraint file_sweep_only_row_ck check (only_row),
        constraint file_sweep_place_ck check ((agency_id is null) = (sha256 is null))
      );
      insert into file_sweep default values;
      grant select, update on file_sweep to melekai_app;

      create index file_unfinished_ix on file (created_at) where state = 'uploading';
      create index file_digest_ix on file (agency_id, sha256);

      -- Longest abandoned first; one that a phone is bringing just now is left to it.
      create function sweep_uploads(p_before timestamptz, p_limit int) returns int
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      declare
        removed int;
      begin
        with abandoned as (
          select f.agency_id, f.id from file f
          where f.state = 'uploading' and f.created_at < p_before
          order by f.created_at limit p_limit for update skip locked
        )
        delete from file f using abandoned a where f.agency_id = a.agency_id and f.id = a.id;
        get diagnostics removed = row_count;
        return removed;
      end $fn$;
      revoke all on function sweep_uploads from public;
      grant execute on function sweep_uploads to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
