import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

/** What has arrived of an unfinished upload. It lives here and not on a disk, so that any node can go on with it. */
export class CreateFilePart1795000140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table file_part (
        agency_id uuid not null,
        file_id   uuid not null,
        at_byte   int  not null,
        bytes     bytea not null,
        primary key (agency_id, file_id, at_byte),
        constraint file_part_file_fk foreign key (agency_id, file_id) references file (agency_id, id) on delete cascade,
        constraint file_part_bytes_ck check (octet_length(bytes) between 1 and 250000)
      );
      -- Pictures are compressed already.
      alter table file_part alter column bytes set storage external;
      ${tenantTable('file_part', 'select, insert, delete')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
