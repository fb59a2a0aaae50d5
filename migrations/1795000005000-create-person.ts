import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreatePerson1795000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An account's presence in one agency; also somebody invited who has no account yet.
      create table person (
        agency_id     uuid not null references agency (id),
        id            uuid not null,
        account_id    uuid references auth.account (id),
        name          text not null,
        honorific     text,
        phone         text,
        district_code text references region (code),
        zone          text not null,
        created_at    timestamptz(3) not null default now(),
        primary key (agency_id, id),
        constraint person_one_per_account_uq unique (agency_id, account_id),
        constraint person_honorific_ck check (honorific in ('Bapak', 'Ibu')),
        constraint person_zone_ck check (zone in ('WIB', 'WITA', 'WIT')),
        constraint person_name_ck check (length(name) between 1 and 120)
      );
      create index person_account_ix on person (account_id);
      ${tenantTable('person')}
      create table person_role (
        agency_id  uuid not null,
        id         uuid not null,
        person_id  uuid not null,
        role       text not null,
        granted_at timestamptz(3) not null default now(),
        primary key (agency_id, id),
        constraint person_role_once_uq unique (agency_id, person_id, role),
        constraint person_role_person_fk foreign key (agency_id, person_id) references person (agency_id, id),
        constraint person_role_ck check (role in ('learner', 'mentor', 'curriculum_editor', 'curriculum_reviewer', 'cohort_manager', 'report_viewer', 'privacy_officer', 'support_officer', 'agency_owner'))
      );
      ${tenantTable('person_role', 'select, insert, delete')}
      -- What the person was shown and chose; rows are added, never changed.
      create table consent_record (
        agency_id  uuid not null,
        id         uuid not null,
        person_id  uuid not null,
        purpose    text not null,
        agreed     boolean not null,
        text_hash  text not null,
        channel    text not null,
        decided_at timestamptz(3) not null,
        primary key (agency_id, id),
        constraint consent_record_person_fk foreign key (agency_id, person_id) references person (agency_id, id),
        constraint consent_record_purpose_ck check (purpose in ('service', 'research', 'gallery', 'contact', 'llm')),
        constraint consent_record_channel_ck check (channel in ('web', 'paper', 'demo'))
      );
      create index consent_record_person_ix on consent_record (agency_id, person_id, purpose, decided_at desc);
      ${tenantTable('consent_record', 'select, insert')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
