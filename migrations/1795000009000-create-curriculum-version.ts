import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreateCurriculumVersion1795000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table curriculum (
        agency_id  uuid not null references agency (id),
        id         uuid not null,
        slug       text not null,
        title      text not null,
        primary key (agency_id, id),
        constraint curriculum_slug_uq unique (agency_id, slug)
      );
      ${tenantTable('curriculum', 'select, insert, update (title)')}
      -- One line of a curriculum's life: a draft that people write and sign, then a publication that never changes.
      create table curriculum_version (
        agency_id         uuid not null,
        id                uuid not null,
        curriculum_id     uuid not null,
        number            text not null,
        status            text not null,
        based_on_id       uuid,
        framework_code    text not null,
        framework_version int  not null,
        revision          int  not null default 1,
        created_by        uuid not null,
        created_at        timestamptz(3) not null,
        published_at      timestamptz(3),
        primary key (agency_id, id),
        constraint curriculum_version_number_uq unique (agency_id, curriculum_id, number),
        constraint curriculum_version_curriculum_fk foreign key (agency_id, curriculum_id) references curriculum (agency_id, id),
        constraint curriculum_version_based_on_fk foreign key (agency_id, based_on_id) references curriculum_version (agency_id, id),
        constraint curriculum_version_author_fk foreign key (agency_id, created_by) references person (agency_id, id),
        constraint curriculum_version_framework_fk foreign key (framework_code, framework_version) references competency_framework (code, version),
        constraint curriculum_version_status_ck check (status in ('draft', 'in_review', 'approved', 'published', 'superseded', 'retired')),
        constraint curriculum_version_number_ck check (number ~ '^[0-9]+\\.[0-9]+\\.[0-9]+$'),
        constraint curriculum_version_published_at_ck check ((status in ('published', 'superseded', 'retired')) = (published_at is not null))
      );
      -- At most one version is the published one.
      create unique index curriculum_version_one_published_uq on curriculum_version (agency_id, curriculum_id) where status = 'published';
      ${tenantTable('curriculum_version')}
      -- The source files of a version, byte for byte as they are exported.
      create table curriculum_file (
        agency_id  uuid not null,
        id         uuid not null,
        version_id uuid not null,
        path       text not null,
        body       text not null,
        primary key (agency_id, id),
        constraint curriculum_file_path_uq unique (agency_id, version_id, path),
        constraint curriculum_file_version_fk foreign key (agency_id, version_id) references curriculum_version (agency_id, id),
        constraint curriculum_file_size_ck check (octet_length(body) <= 262144)
      );
      ${tenantTable('curriculum_file')}
      -- Who wrote, asked for review, returned, approved, published: rows are added, never changed.
      create table curriculum_signature (
        agency_id  uuid not null,
        id         uuid not null,
        version_id uuid not null,
        person_id  uuid not null,
        act        text not null,
        revision   int  not null,
        note       text not null default '',
        checklist  jsonb not null default '[]',
        signed_at  timestamptz(3) not null,
        primary key (agency_id, id),
        constraint curriculum_signature_version_fk foreign key (agency_id, version_id) references curriculum_version (agency_id, id),
        constraint curriculum_signature_person_fk foreign key (agency_id, person_id) references person (agency_id, id),
        constraint curriculum_signature_act_ck check (act in ('drafted', 'edited', 'submitted', 'returned', 'approved', 'published', 'retired'))
      );
      create index curriculum_signature_version_ix on curriculum_signature (agency_id, version_id, signed_at);
      ${tenantTable('curriculum_signature', 'select, insert')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
