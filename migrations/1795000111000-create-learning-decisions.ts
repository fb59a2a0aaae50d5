import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What others decide about a learner enters the ledger here, in the transaction of the decision. The caller has set the agency.
 * The id is derived from the decision's own row, so recording it twice changes nothing.
 */
export class CreateLearningDecisions1795000111000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function learning_record_decision(
        p_agency uuid, p_now timestamptz, p_id uuid, p_learner uuid, p_actor uuid, p_enrolment uuid, p_package text, p_step uuid,
        p_kind text, p_payload jsonb, p_hash bytea, p_done boolean
      ) returns bigint
      language plpgsql security definer set search_path = public, pg_temp as $fn$
      declare
        next_seq bigint;
      begin
        if p_agency is distinct from nullif(current_setting('app.agency_id', true), '')::uuid then
          raise exception using errcode = '42501', message = 'another agency';
        end if;
        if p_kind not in ('assessment-released', 'assessment-voided', 'level-proposed', 'enrolment-moved') then
          raise exception using errcode = '22023', message = 'not a decision';
        end if;
        select h.seq + 1 into next_seq from progress_head h where h.agency_id = p_agency and h.id = p_learner for no key update;
        insert into entry (agency_id, id, kind, v, learner_id, actor_id, enrolment_id, package, step_id, occurred_at, clock_offset,
                           received_at, seq, payload, content_hash, app_build)
        values (p_agency, p_id, p_kind, 1, p_learner, p_actor, p_enrolment, p_package, p_step, p_now, 0, p_now, next_seq, p_payload, p_hash, 'server')
        on conflict (agency_id, id) do nothing;
        if not found then
          return null;
        end if;
        update progress_head h set seq = next_seq, rev = h.rev + 1 where h.agency_id = p_agency and h.id = p_learner;
        -- A practice task is done while its newest standing judgement accepts it.
        if p_done is not null then
          update step_progress g set done = p_done where g.agency_id = p_agency and g.enrolment_id = p_enrolment and g.step_id = p_step;
          update enrolment_progress w set done = (
            select count(*)
            from step_progress g
            join enrolment e on e.agency_id = g.agency_id and e.id = g.enrolment_id
            join version_step s on s.agency_id = g.agency_id and s.version_id = e.version_id and s.step_id = g.step_id
            where g.agency_id = p_agency and g.enrolment_id = p_enrolment and g.done and s.required
          ) where w.agency_id = p_agency and w.enrolment_id = p_enrolment;
        end if;
        return next_seq;
      end $fn$;
      revoke all on function learning_record_decision from public;
      grant execute on function learning_record_decision to melekai_app;

      -- A rebuild puts back what the rules make of the ledger; the caller holds the learner's lock.
      create function learning_replace_progress(p_agency uuid, p_enrolment uuid, p_steps jsonb, p_summary jsonb) returns void
      language plpgsql security definer set search_path = public, pg_temp as $fn$
      begin
        if p_agency is distinct from nullif(current_setting('app.agency_id', true), '')::uuid then
          raise exception using errcode = '42501', message = 'another agency';
        end if;
        delete from step_progress g where g.agency_id = p_agency and g.enrolment_id = p_enrolment;
        insert into step_progress (agency_id, enrolment_id, step_id, done, best, attempts, parts_read, first_at, last_at)
        select p_agency, p_enrolment, r.step_id, r.done, r.best, r.attempts, coalesce(r.parts_read, '{}'), r.first_at, r.last_at
        from jsonb_to_recordset(p_steps) as r(step_id uuid, done boolean, best int, attempts int, parts_read int[], first_at timestamptz, last_at timestamptz);
        update enrolment_progress w set done = r.done, required = r.required, entries = r.entries, first_at = r.first_at, last_at = r.last_at
        from jsonb_to_record(p_summary) as r(done int, required int, entries int, first_at timestamptz, last_at timestamptz)
        where w.agency_id = p_agency and w.enrolment_id = p_enrolment;
      end $fn$;
      revoke all on function learning_replace_progress from public;
      grant execute on function learning_replace_progress to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
