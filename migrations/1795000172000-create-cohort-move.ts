import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

/** A cohort moves to another version of its curriculum, learner by learner, and can be taken back to where it was. */
export class CreateCohortMove1795000172000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cohort_move (
        agency_id       uuid not null,
        id              uuid not null,
        cohort_id       uuid not null,
        from_version_id uuid not null,
        to_version_id   uuid not null,
        status          text not null,
        started_by      uuid not null,
        started_at      timestamptz(3) not null,
        returned_by     uuid,
        returned_at     timestamptz(3),
        primary key (agency_id, id),
        constraint cohort_move_cohort_fk foreign key (agency_id, cohort_id) references cohort (agency_id, id),
        constraint cohort_move_from_fk foreign key (agency_id, from_version_id) references curriculum_version (agency_id, id),
        constraint cohort_move_to_fk foreign key (agency_id, to_version_id) references curriculum_version (agency_id, id),
        constraint cohort_move_starter_fk foreign key (agency_id, started_by) references person (agency_id, id),
        constraint cohort_move_returner_fk foreign key (agency_id, returned_by) references person (agency_id, id),
        constraint cohort_move_status_ck check (status in ('moving', 'moved', 'returning', 'returned')),
        constraint cohort_move_returned_ck check ((status in ('returning', 'returned')) = (returned_at is not null)),
        constraint cohort_move_elsewhere_ck check (from_version_id <> to_version_id)
      );
      -- One move at a time.
      create unique index cohort_move_one_on_the_way_uq on cohort_move (agency_id, cohort_id) where status in ('moving', 'returning');
      create index cohort_move_cohort_ix on cohort_move (agency_id, cohort_id, started_at);
      ${tenantTable('cohort_move', 'select, insert, update (status, returned_by, returned_at)')}
      -- The learners of a move, and when each went and came back; again: steps that had been done and are asked anew.
      create table enrolment_move (
        agency_id    uuid not null,
        id           uuid not null,
        move_id      uuid not null,
        enrolment_id uuid not null,
        again        uuid[] not null default '{}',
        moved_at     timestamptz(3),
        returned_at  timestamptz(3),
        primary key (agency_id, id),
        constraint enrolment_move_once_uq unique (agency_id, move_id, enrolment_id),
        constraint enrolment_move_move_fk foreign key (agency_id, move_id) references cohort_move (agency_id, id),
        constraint enrolment_move_enrolment_fk foreign key (agency_id, enrolment_id) references enrolment (agency_id, id),
        constraint enrolment_move_back_ck check (returned_at is null or moved_at is not null)
      );
      create index enrolment_move_enrolment_ix on enrolment_move (agency_id, enrolment_id, moved_at);
      ${tenantTable('enrolment_move', 'select, insert, update (again, moved_at, returned_at)')}

      -- Versions this place was pinned to before: a phone may still send what was done there.
      alter table enrolment add column former_versions uuid[] not null default '{}';
      grant update (former_versions) on enrolment to melekai_app;
      -- What is done when the step is done, as a hash: equal in two versions, the one's work stands for the other.
      alter table version_step add column work text;
      grant update (work) on version_step to melekai_app;
      create index module_package_hash_ix on module_package (agency_id, hash);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
