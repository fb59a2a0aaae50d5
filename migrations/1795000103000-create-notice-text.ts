import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreateNoticeText1795000103000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The words behind a consent record's hash, kept so that what somebody agreed to can be shown years later.
      create table notice_text (
        agency_id   uuid not null references agency (id),
        id          uuid not null,
        hash        text not null,
        body        jsonb not null,
        first_shown timestamptz(3) not null,
        primary key (agency_id, id),
        constraint notice_text_hash_uq unique (agency_id, hash),
        constraint notice_text_hash_ck check (hash ~ '^[0-9a-f]{64}$')
      );
      ${tenantTable('notice_text', 'select, insert')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
