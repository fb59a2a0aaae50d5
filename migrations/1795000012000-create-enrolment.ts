import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreateEnrolment1795000012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A person's place in a cohort, pinned to the version the cohort taught when it was made. Moving it is an explicit act.
      create table enrolment (
        agency_id   uuid not null,
        id          uuid not null,
        cohort_id   uuid not null,
        person_id   uuid not null,
        version_id  uuid not null,
        business_id uuid,
        status      text not null,
        enrolled_at timestamptz(3) not null,
        ended_at    timestamptz(3),
        primary key (agency_id, id),
        constraint enrolment_learner_uq unique (agency_id, id, person_id),
        constraint enrolment_cohort_fk foreign key (agency_id, cohort_id) references cohort (agency_id, id),
        constraint enrolment_person_fk foreign key (agency_id, person_id) references person (agency_id, id),
        constraint enrolment_version_fk foreign key (agency_id, version_id) references curriculum_version (agency_id, id),
        constraint enrolment_business_fk foreign key (agency_id, business_id) references business (agency_id, id),
        constraint enrolment_status_ck check (status in ('waitlisted', 'active', 'completed', 'withdrawn'))
      );
      -- One live place per learner and cohort; withdrawn ones stay as history.
      create unique index enrolment_one_live_per_learner_uq on enrolment (agency_id, cohort_id, person_id) where status <> 'withdrawn';
      create index enrolment_person_ix on enrolment (agency_id, person_id);
      create index enrolment_cohort_ix on enrolment (agency_id, cohort_id, status, enrolled_at);
      ${tenantTable('enrolment', 'select, insert, update (status, version_id, business_id, ended_at)')}
      create table mentor_assignment (
        agency_id    uuid not null,
        id           uuid not null,
        enrolment_id uuid not null,
        mentor_id    uuid not null,
        assigned_by  uuid not null,
        from_at      timestamptz(3) not null,
        to_at        timestamptz(3),
        primary key (agency_id, id),
        constraint mentor_assignment_enrolment_fk foreign key (agency_id, enrolment_id) references enrolment (agency_id, id),
        constraint mentor_assignment_mentor_fk foreign key (agency_id, mentor_id) references person (agency_id, id),
        constraint mentor_assignment_assigner_fk foreign key (agency_id, assigned_by) references person (agency_id, id),
        constraint mentor_assignment_span_ck check (to_at is null or to_at >= from_at)
      );
      create unique index mentor_assignment_one_current_uq on mentor_assignment (agency_id, enrolment_id) where to_at is null;
      create index mentor_assignment_mentor_ix on mentor_assignment (agency_id, mentor_id) where to_at is null;
      ${tenantTable('mentor_assignment')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
