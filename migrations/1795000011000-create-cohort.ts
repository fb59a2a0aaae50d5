import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreateCohort1795000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table cohort (
        agency_id  uuid not null references agency (id),
        id         uuid not null,
        version_id uuid not null,
        name       text not null,
        slug       text not null,
        status     text not null,
        quota      int  not null,
        starts_on  date not null,
        ends_on    date not null,
        created_by uuid not null,
        created_at timestamptz(3) not null,
        primary key (agency_id, id),
        constraint cohort_slug_uq unique (slug),
        constraint cohort_version_fk foreign key (agency_id, version_id) references curriculum_version (agency_id, id),
        constraint cohort_author_fk foreign key (agency_id, created_by) references person (agency_id, id),
        constraint cohort_status_ck check (status in ('planned', 'open', 'running', 'closed', 'cancelled')),
        constraint cohort_quota_ck check (quota between 1 and 10000),
        constraint cohort_dates_ck check (ends_on >= starts_on)
      );
      ${tenantTable('cohort')}
      create table invitation_import (
        agency_id   uuid not null,
        id          uuid not null,
        cohort_id   uuid not null,
        file_name   text not null,
        rows_read   int not null,
        invited     int not null,
        imported_by uuid not null,
        imported_at timestamptz(3) not null,
        undone_at   timestamptz(3),
        primary key (agency_id, id),
        constraint invitation_import_cohort_fk foreign key (agency_id, cohort_id) references cohort (agency_id, id),
        constraint invitation_import_person_fk foreign key (agency_id, imported_by) references person (agency_id, id)
      );
      ${tenantTable('invitation_import')}
      create table invitation (
        agency_id     uuid not null,
        id            uuid not null,
        cohort_id     uuid not null,
        import_id     uuid,
        name          text not null,
        phone         text not null,
        district_code text references region (code),
        code_hash     bytea not null,
        status        text not null default 'invited',
        person_id     uuid,
        invited_by    uuid not null,
        invited_at    timestamptz(3) not null,
        expires_at    timestamptz(3) not null,
        primary key (agency_id, id),
        constraint invitation_code_uq unique (code_hash),
        constraint invitation_cohort_fk foreign key (agency_id, cohort_id) references cohort (agency_id, id),
        constraint invitation_import_fk foreign key (agency_id, import_id) references invitation_import (agency_id, id),
        constraint invitation_person_fk foreign key (agency_id, person_id) references person (agency_id, id),
        constraint invitation_inviter_fk foreign key (agency_id, invited_by) references person (agency_id, id),
        constraint invitation_status_ck check (status in ('invited', 'accepted', 'withdrawn'))
      );
      -- Nobody is invited twice to the same cohort while the first invitation stands.
      create unique index invitation_one_per_phone_uq on invitation (agency_id, cohort_id, phone) where status <> 'withdrawn';
      ${tenantTable('invitation')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
