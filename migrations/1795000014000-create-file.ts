import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreateFile1795000014000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A picture as its owner announced it, then as it was found to be. Its type is known once it is whole.
      create table file (
        agency_id   uuid not null references agency (id),
        id          uuid not null,
        owner_id    uuid not null,
        purpose     text not null,
        mime        text,
        bytes       int  not null,
        sha256      text not null,
        width       int,
        height      int,
        state       text not null,
        created_at  timestamptz(3) not null,
        primary key (agency_id, id),
        constraint file_owner_fk foreign key (agency_id, owner_id) references person (agency_id, id),
        constraint file_purpose_ck check (purpose in ('submission')),
        constraint file_mime_ck check (mime in ('image/jpeg', 'image/webp', 'image/avif')),
        constraint file_bytes_ck check (bytes between 1 and 250000),
        constraint file_sha256_ck check (sha256 ~ '^[0-9a-f]{64}$'),
        constraint file_state_ck check (state in ('uploading', 'stored', 'quarantined', 'deleted')),
        constraint file_known_when_whole_ck check (state = 'uploading' or (mime is not null and width is not null and height is not null))
      );
      create index file_owner_ix on file (agency_id, owner_id);
      ${tenantTable('file')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
