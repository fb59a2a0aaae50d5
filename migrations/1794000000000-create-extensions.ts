import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateExtensions1794000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Nobody but the owner makes tables, also in a database that came from a PostgreSQL older than 15.
      revoke create on schema public from public;
      -- Trusted extensions: the owner of a database may add them without being a superuser.
      create extension if not exists pg_trgm;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
