import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePackage1795000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Published bytes by their hash: nothing of an agency or a person is in them, so they have no tenant. Never changed, never deleted.
      create table package (
        hash  text primary key,
        kind  text not null,
        json  bytea not null,
        br    bytea not null,
        gz    bytea not null,
        constraint package_hash_ck check (hash ~ '^[0-9a-f]{64}$'),
        constraint package_kind_ck check (kind in ('module', 'framework')),
        constraint package_bytes_ck check (hash = encode(sha256(json), 'hex')),
        constraint package_size_ck check (octet_length(json) <= 307200)
      );
      grant select, insert on package to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
