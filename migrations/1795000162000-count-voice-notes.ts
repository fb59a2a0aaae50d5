import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What taking works along would bring, voice notes counted beside photos. */
export class CountVoiceNotes1795000162000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function marking_batch_extent;
      create function marking_batch_extent(p_agency uuid, p_mentor uuid, p_limit int, out works int, out photos int, out voices int, out bytes bigint)
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        with sent as (
          select v.id, v.submission_id, v.package, octet_length(v.answers::text) as text from submission_version v
          where v.agency_id = p_agency and v.submission_id in (
            select s.id from submission s
            where s.agency_id = p_agency and s.mentor_id = p_mentor and s.due_at is not null and s.status in ('submitted', 'in_review')
            order by s.due_at, s.id limit p_limit
          )
        ), files as (
          select distinct f.id, f.purpose, f.bytes from sent
          join submission_file sf on sf.agency_id = p_agency and sf.version_id = sent.id
          join file f on f.agency_id = sf.agency_id and f.id = sf.file_id and f.state = 'stored'
        )
        select (select count(distinct sent.submission_id) from sent), (select count(*) from files where purpose = 'submission'),
          (select count(*) from files where purpose = 'voice'),
          coalesce((select sum(sent.text) from sent), 0) + coalesce((select sum(files.bytes) from files), 0)
            + coalesce((select sum(octet_length(k.br)) from package k where k.hash in (select sent.package from sent)), 0)
        into works, photos, voices, bytes;
      end $fn$;
      grant execute on function marking_batch_extent to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
