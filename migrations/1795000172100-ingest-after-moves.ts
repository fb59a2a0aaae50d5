import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Acts written under a version from which the learner was moved are still taken: a phone may have been without signal. They count as
 * progress where their work stands in the version she is in now; either way they are in the ledger, and stand again when she is moved back.
 */
export class IngestAfterMoves1795000172100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function learning_ingest(
        p_agency uuid, p_now timestamptz, p_id uuid[], p_learner uuid[], p_enrolment uuid[], p_package text[], p_step uuid[],
        p_kind text[], p_v int[], p_step_kind text[], p_occurred timestamptz[], p_offset bigint[], p_build text[], p_payload jsonb[],
        p_hash bytea[], p_done boolean[], p_best int[], p_attempt int[], p_part int[],
        out letters text, out heads bigint[]
      )
      language plpgsql security definer set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        -- The learners' locks, in one order for everybody, in a statement of their own: what follows sees what others committed.
        perform 1 from progress_head h where h.agency_id = p_agency and h.id = any (p_learner) order by h.id for no key update;

        with judged as materialized (
          select t.*,
            case
              when known.id is not null then case when known.content_hash = t.hash and known.learner_id = t.learner then 'd' else 'u' end
              when e.id is null then 'e'
              when w.step_id is null or (s.step_id is null and p.version_id <> all (e.former_versions)) then 's'
              else 'a'
            end as verdict,
            s.step_id is not null and (p.version_id = e.version_id or w.work is not distinct from s.work) as stands
          from unnest(p_id, p_learner, p_enrolment, p_package, p_step, p_kind, p_v, p_step_kind, p_occurred, p_offset, p_build,
                      p_payload, p_hash, p_done, p_best, p_attempt, p_part)
            with ordinality as t(id, learner, enrolment, package, step, kind, v, step_kind, occurred, off, build,
                                 payload, hash, done, best, attempt, part, n)
          left join entry known on known.agency_id = p_agency and known.id = t.id
          left join enrolment e on e.agency_id = p_agency and e.id = t.enrolment and e.person_id = t.learner and e.status in ('active', 'completed')
          left join version_step s on s.agency_id = p_agency and s.version_id = e.version_id and s.step_id = t.step and s.kind = t.step_kind
          -- The version the act was written under, and the step as it was there.
          left join lateral (
            select m.version_id, m.module_id from module_package m where m.agency_id = p_agency and m.hash = t.package
            order by m.version_id = e.version_id desc limit 1
          ) p on true
          left join version_step w on w.agency_id = p_agency and w.version_id = p.version_id and w.step_id = t.step and w.kind = t.step_kind and w.module_id = p.module_id
        ), sent as materialized (
          -- Copies are counted among what can be kept: an act that cannot be, or somebody else's copy of it, takes no id away.
          select judged.*, row_number() over (partition by id, verdict order by n) as copy,
            first_value(hash) over (partition by id, verdict order by n) = hash as same
          from judged
        ), placed as (
          select sent.*, h.seq + row_number() over (partition by sent.learner order by sent.n) as seq
          from sent join progress_head h on h.agency_id = p_agency and h.id = sent.learner
          where sent.verdict = 'a' and sent.copy = 1
        ), kept as (
          insert into entry (agency_id, id, kind, v, learner_id, actor_id, enrolment_id, package, step_id, occurred_at, clock_offset,
                             received_at, seq, payload, content_hash, app_build)
          select p_agency, id, kind, v, learner, learner, enrolment, package, step, occurred, off, p_now, seq, payload, hash, build
          from placed order by id
          on conflict (agency_id, id) do nothing
          returning id
        ), fresh as (
          select placed.*, least(p_now, placed.occurred + placed.off * interval '1 millisecond')::timestamptz(3) as at
          from placed join kept on kept.id = placed.id
        ), parts as (
          select enrolment, step, array_agg(distinct part order by part) as read from fresh where part is not null and stands group by enrolment, step
        ), stepped as (
          insert into step_progress as w (agency_id, enrolment_id, step_id, done, best, attempts, parts_read, first_at, last_at)
          select p_agency, f.enrolment, f.step, bool_or(f.done), max(f.best), sum(f.attempt), coalesce(max(parts.read), '{}'), min(f.at), max(f.at)
          from fresh f left join parts on parts.enrolment = f.enrolment and parts.step = f.step
          where f.stands
          group by f.enrolment, f.step order by f.enrolment, f.step
          on conflict (agency_id, enrolment_id, step_id) do update set
            done = w.done or excluded.done,
            best = greatest(w.best, excluded.best),
            attempts = w.attempts + excluded.attempts,
            parts_read = case when excluded.parts_read <@ w.parts_read then w.parts_read
              else array(select distinct p from unnest(w.parts_read || excluded.parts_read) p order by p) end,
            first_at = least(w.first_at, excluded.first_at),
            last_at = greatest(w.last_at, excluded.last_at)
          returning enrolment_id
        ), headed as (
          update progress_head h set seq = g.seq, rev = h.rev + 1
          from (select learner, max(seq) as seq from fresh group by learner) g
          where h.agency_id = p_agency and h.id = g.learner
          returning h.id, h.seq
        ), counted as (
          update enrolment_progress w set entries = w.entries + g.n, first_at = least(w.first_at, g.first_at), last_at = greatest(w.last_at, g.last_at)
          from (select enrolment, count(*)::int as n, min(at) as first_at, max(at) as last_at from fresh group by enrolment) g
          where w.agency_id = p_agency and w.enrolment_id = g.enrolment
          returning w.enrolment_id
        )
        select
          string_agg(
            case when sent.verdict <> 'a' then sent.verdict when sent.copy > 1 then case when sent.same then 'd' else 'u' end when kept.id is null then 'u' else 'a' end, '' order by sent.n
          ),
          array_agg(coalesce(headed.seq, h.seq, 0) order by sent.n)
        into letters, heads
        from sent
        left join kept on kept.id = sent.id
        left join headed on headed.id = sent.learner
        left join progress_head h on h.agency_id = p_agency and h.id = sent.learner;

        -- Only a finished step can change what is counted as done.
        if true = any (p_done) then
          update enrolment_progress w set done = x.done
          from (select distinct e from unnest(p_enrolment) e) u,
            lateral (
              select count(*)::int as done
              from step_progress g
              join enrolment e on e.agency_id = g.agency_id and e.id = g.enrolment_id
              join version_step s on s.agency_id = g.agency_id and s.version_id = e.version_id and s.step_id = g.step_id
              where g.agency_id = p_agency and g.enrolment_id = u.e and g.done and s.required
            ) x
          where w.agency_id = p_agency and w.enrolment_id = u.e and w.done is distinct from x.done;
        end if;
      end $fn$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
