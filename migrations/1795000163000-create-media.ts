import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Recordings that lessons name, by their hash: nothing of an agency or a person is in them, so they have no tenant. Never changed, never deleted. */
export class CreateMedia1795000163000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table media (
        hash   text primary key,
        mime   text not null,
        bytes  bytea not null,
        constraint media_hash_ck check (hash ~ '^[0-9a-f]{64}$'),
        constraint media_bytes_ck check (hash = encode(sha256(bytes), 'hex')),
        constraint media_mime_ck check (mime in ('audio/ogg', 'audio/webm')),
        constraint media_size_ck check (octet_length(bytes) between 1 and 1500000)
      );
      -- They are compressed already.
      alter table media alter column bytes set storage external;
      grant select, insert on media to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
