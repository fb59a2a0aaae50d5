import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures that arrived whole and that no work was ever sent with are let go of, in all agencies at once. */
export class SweepUnsentFiles1795000147000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index file_stored_ix on file (created_at) where state = 'stored';

      -- Oldest first. Locked before it is looked at once more: work that is just being sent keeps its pictures.
      create function sweep_unsent(p_before timestamptz, p_limit int) returns int
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      declare
        agencies uuid[];
        ids uuid[];
        removed int;
      begin
        select array_agg(unsent.agency_id), array_agg(unsent.id) into agencies, ids from (
          select f.agency_id, f.id from file f
          where f.state = 'stored' and f.created_at < p_before
            and not exists (select from submission_file sf where sf.agency_id = f.agency_id and sf.file_id = f.id)
          order by f.created_at limit p_limit for update of f skip locked
        ) unsent;
        delete from file f using unnest(agencies, ids) unsent (agency_id, id)
        where f.agency_id = unsent.agency_id and f.id = unsent.id
          and not exists (select from submission_file sf where sf.agency_id = f.agency_id and sf.file_id = f.id);
        get diagnostics removed = row_count;
        return removed;
      end $fn$;
      revoke all on function sweep_unsent from public;
      grant execute on function sweep_unsent to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
