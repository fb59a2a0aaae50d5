import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

/** Who answers which form when (DOMAIN-2 3.2): arms by lot in blocks of two, one sitting for each step, and its result beside it. */
export class CreateSitting1795000173100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table version_step drop constraint version_step_kind_ck;
      alter table version_step add constraint version_step_kind_ck
        check (kind in ('lesson', 'quiz', 'scenario', 'form', 'lab', 'instrument', 'practice-task'));

      -- AB: form A before and B after the training; BA the other way round. Two lots, so that all four pairs occur.
      create table enrolment_arm (
        agency_id    uuid not null,
        enrolment_id uuid not null,
        cohort_id    uuid not null,
        place        int  not null,
        awareness    text not null,
        knowledge    text not null,
        primary key (agency_id, enrolment_id),
        constraint enrolment_arm_place_uq unique (agency_id, cohort_id, place),
        constraint enrolment_arm_enrolment_fk foreign key (agency_id, enrolment_id) references enrolment (agency_id, id),
        constraint enrolment_arm_cohort_fk foreign key (agency_id, cohort_id) references cohort (agency_id, id),
        constraint enrolment_arm_lot_ck check (awareness in ('AB', 'BA') and knowledge in ('AB', 'BA'))
      );
      ${tenantTable('enrolment_arm', 'select')}

      -- The lot is the random id of whoever comes first in a block: nobody can choose it, and anybody can check it.
      create function enrolment_arm_drawn(p_what text, p_first uuid, p_second boolean) returns text language sql immutable as $fn$
        select case when (get_byte(sha256(convert_to(p_what || ':' || p_first::text, 'UTF8')), 0) % 2 = 1) = p_second then 'AB' else 'BA' end
      $fn$;

      -- Draws for everybody of a cohort who has a seat and no arm yet, in order of enrolment; an arm once drawn stays.
      create function enrolment_arm_draw(p_agency uuid, p_cohort uuid) returns void
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        perform pg_advisory_xact_lock(hashtextextended('enrolment-arm:' || p_cohort::text, 0));
        insert into enrolment_arm (agency_id, enrolment_id, cohort_id, place, awareness, knowledge)
        with waiting as (
          select e.id,
            (select coalesce(max(a.place) + 1, 0) from enrolment_arm a where a.agency_id = p_agency and a.cohort_id = p_cohort)
              + row_number() over (order by e.enrolled_at, e.id)::int - 1 as place
          from enrolment e
          where e.agency_id = p_agency and e.cohort_id = p_cohort and e.status <> 'waitlisted'
            and not exists (select from enrolment_arm a where a.agency_id = p_agency and a.enrolment_id = e.id)
        ), everybody as (
          select id, place from waiting
          union all
          select a.enrolment_id, a.place from enrolment_arm a where a.agency_id = p_agency and a.cohort_id = p_cohort
        )
        select p_agency, w.id, p_cohort, w.place,
          enrolment_arm_drawn('awareness', first.id, w.place % 2 = 1), enrolment_arm_drawn('knowledge', first.id, w.place % 2 = 1)
        from waiting w join everybody first on first.place = w.place - w.place % 2;
      end $fn$;
      revoke all on function enrolment_arm_draw from public;
      grant execute on function enrolment_arm_draw to melekai_app;

      -- One learner answers one form at one step. Measured forms are answered once; the first answers stand.
      create table sitting (
        agency_id    uuid not null,
        id           uuid not null,
        person_id    uuid not null,
        enrolment_id uuid not null,
        step_id      uuid not null,
        version_id   uuid not null,
        kind         text not null,
        form         text,
        occasion     text not null,
        -- A whole number below 2³² from which the order of pairs to be matched is drawn; no phone gets it.
        lot          bigint not null,
        given_at     timestamptz(3) not null,
        entry_id     uuid,
        answered_at  timestamptz(3),
        result       jsonb,
        primary key (agency_id, id),
        constraint sitting_one_per_step_uq unique (agency_id, enrolment_id, step_id),
        constraint sitting_learner_fk foreign key (agency_id, enrolment_id, person_id) references enrolment (agency_id, id, person_id),
        constraint sitting_version_fk foreign key (agency_id, version_id) references instrument_version (agency_id, id),
        constraint sitting_entry_fk foreign key (agency_id, entry_id) references entry (agency_id, id),
        constraint sitting_occasion_ck check (occasion in ('first', 'post')),
        constraint sitting_form_ck check ((kind = 'readiness') = (form is null)),
        constraint sitting_answered_ck check ((entry_id is null) = (answered_at is null) and (entry_id is null) = (result is null))
      );
      create index sitting_person_ix on sitting (agency_id, person_id, given_at);
      ${tenantTable('sitting', 'select, insert, update (entry_id, answered_at, result)')}

      -- A learner's sittings for her home document; of a readiness check also what she answered, of a measured form never its name.
      create function home_sittings(p_agency uuid, p_person uuid, p_now timestamptz) returns jsonb
      language plpgsql volatile set search_path = public, pg_temp as $fn$
      begin
        perform set_config('app.agency_id', p_agency::text, true);
        return (
          select jsonb_agg(jsonb_build_object(
            'id', s.id, 'enrolmentId', s.enrolment_id, 'stepId', s.step_id, 'kind', s.kind, 'answeredAt', iso_utc(s.answered_at),
            'result', s.result
          ) || case when s.kind = 'readiness' and n.id is not null
            then jsonb_build_object('answers', n.payload -> 'answers', 'need', n.payload -> 'need') else '{}' end order by s.given_at, s.id)
          from sitting s
          join enrolment e on e.agency_id = s.agency_id and e.id = s.enrolment_id
          left join entry n on n.agency_id = s.agency_id and n.id = s.entry_id
          where s.agency_id = p_agency and s.person_id = p_person and e.status <> 'withdrawn'
        );
      end $fn$;
      grant execute on function home_sittings to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
