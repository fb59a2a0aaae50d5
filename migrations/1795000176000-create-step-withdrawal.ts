import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

/** Lessons and activities that were taken out of a published version at once, and what a learner's home says of them. */
export class CreateStepWithdrawal1795000176000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who took a step out, why, and what learners read in its place. Another person may take it back; nothing else ever changes.
      create table step_withdrawal (
        agency_id    uuid not null,
        id           uuid not null,
        version_id   uuid not null,
        step_id      uuid not null,
        -- The step itself, and the activities that stand in it alone.
        step_ids     uuid[] not null,
        reason       text not null,
        notice       text not null,
        withdrawn_by uuid not null,
        withdrawn_at timestamptz(3) not null,
        returned_by  uuid,
        returned_at  timestamptz(3),
        primary key (agency_id, id),
        constraint step_withdrawal_step_fk foreign key (agency_id, version_id, step_id) references version_step (agency_id, version_id, step_id),
        constraint step_withdrawal_by_fk foreign key (agency_id, withdrawn_by) references person (agency_id, id),
        constraint step_withdrawal_returned_by_fk foreign key (agency_id, returned_by) references person (agency_id, id),
        constraint step_withdrawal_steps_ck check (step_id = any (step_ids)),
        constraint step_withdrawal_returned_ck check ((returned_by is null) = (returned_at is null)),
        constraint step_withdrawal_four_eyes_ck check (returned_by <> withdrawn_by),
        constraint step_withdrawal_size_ck check (octet_length(reason) <= 4096 and octet_length(notice) <= 4096)
      );
      create unique index step_withdrawal_standing_uq on step_withdrawal (agency_id, version_id, step_id) where returned_at is null;
      create index step_withdrawal_version_ix on step_withdrawal (agency_id, version_id, withdrawn_at);
      ${tenantTable('step_withdrawal', 'select, insert, update (returned_by, returned_at)')}

      create function step_withdrawal_kept() returns trigger language plpgsql as $fn$
      begin
        if old.returned_at is not null
          or (to_jsonb(old) - 'returned_by' - 'returned_at') <> (to_jsonb(new) - 'returned_by' - 'returned_at') then
          raise exception using errcode = '23514', constraint = 'step_withdrawal_kept_ck', message = 'a withdrawal is taken back once and never changed';
        end if;
        return new;
      end $fn$;
      create trigger step_withdrawal_kept before update on step_withdrawal for each row execute function step_withdrawal_kept();

      -- What is withdrawn in a learner's places; null while nothing is. A step's own words come before those of its lesson.
      create function home_withdrawn(p_agency uuid, p_person uuid, p_now timestamptz) returns jsonb
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        return (
          select jsonb_agg(jsonb_build_object('enrolmentId', g.enrolment_id, 'stepId', g.step, 'notice', g.notice, 'at', iso_utc(g.withdrawn_at))
            order by g.enrolment_id, g.step)
          from (
            select distinct on (e.id, s.step) e.id as enrolment_id, s.step, w.notice, w.withdrawn_at
            from enrolment e
            join step_withdrawal w on w.agency_id = e.agency_id and w.version_id = e.version_id and w.returned_at is null
            cross join unnest(w.step_ids) as s(step)
            where e.agency_id = p_agency and e.person_id = p_person and e.status <> 'withdrawn'
            order by e.id, s.step, w.step_id = s.step desc, w.withdrawn_at
          ) g
        );
      end $fn$;
      grant execute on function home_withdrawn to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
