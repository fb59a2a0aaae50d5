import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

/** Who saved a file of a draft last, and the files that were taken out of one. */
export class EditFiles1795000171000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table curriculum_file
        add column edited_by uuid,
        add column edited_at timestamptz(3),
        add constraint curriculum_file_editor_fk foreign key (agency_id, edited_by) references person (agency_id, id),
        add constraint curriculum_file_edited_ck check ((edited_by is null) = (edited_at is null));

      -- A file that an author took out, with what the files that named it said before and say since: what putting it back needs.
      create table removed_file (
        agency_id  uuid not null,
        id         uuid not null,
        version_id uuid not null,
        path       text not null,
        body       text not null,
        mended     jsonb not null,
        removed_at timestamptz(3) not null,
        primary key (agency_id, id),
        constraint removed_file_version_fk foreign key (agency_id, version_id) references curriculum_version (agency_id, id),
        constraint removed_file_size_ck check (octet_length(body) <= 262144)
      );
      create index removed_file_version_ix on removed_file (agency_id, version_id, path, removed_at);
      ${tenantTable('removed_file', 'select, insert, delete')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
