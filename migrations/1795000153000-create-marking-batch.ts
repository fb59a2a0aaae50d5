import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The works a mentor takes along, due first as in her queue, each with everything its marking screen shows: one round trip. */
export class CreateMarkingBatch1795000153000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function marking_batch(p_agency uuid, p_mentor uuid, p_limit int) returns jsonb
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        return coalesce((
          select jsonb_agg(marking_view(p_agency, p_mentor, w.id) order by w.due_at, w.id)
          from (
            select s.id, s.due_at from submission s
            where s.agency_id = p_agency and s.mentor_id = p_mentor and s.due_at is not null and s.status in ('submitted', 'in_review')
            order by s.due_at, s.id limit p_limit
          ) w
        ), '[]');
      end $fn$;
      grant execute on function marking_batch to melekai_app;

      -- What taking them along would bring: answers and modules as text, and each photo once.
      create function marking_batch_extent(p_agency uuid, p_mentor uuid, p_limit int, out works int, out photos int, out bytes bigint)
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
        ), pictures as (
          select distinct f.id, f.bytes from sent
          join submission_file sf on sf.agency_id = p_agency and sf.version_id = sent.id
          join file f on f.agency_id = sf.agency_id and f.id = sf.file_id and f.state = 'stored'
        )
        select (select count(distinct sent.submission_id) from sent), (select count(*) from pictures),
          coalesce((select sum(sent.text) from sent), 0) + coalesce((select sum(p.bytes) from pictures p), 0)
            + coalesce((select sum(octet_length(k.br)) from package k where k.hash in (select sent.package from sent)), 0)
        into works, photos, bytes;
      end $fn$;
      grant execute on function marking_batch_extent to melekai_app;

      -- The forms and phrases beside several works at once, in the order of the works.
      create function marking_beside_each(p_agency uuid, p_works jsonb) returns table (forms jsonb, rubric text)
      language sql volatile set search_path = public, pg_temp as $fn$
        select b.forms, b.rubric
        from jsonb_array_elements(p_works) with ordinality as w(work, place)
        cross join lateral marking_beside(
          p_agency, (w.work ->> 'learnerId')::uuid, array(select jsonb_array_elements_text(w.work -> 'forms'))::uuid[],
          (w.work ->> 'versionId')::uuid, w.work ->> 'rubric'
        ) b
        order by w.place
      $fn$;
      grant execute on function marking_beside_each to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
