import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version's title in other languages. Its modules have theirs in `module_package`, one row per language in which their names are said. */
export class AddTitles1795000174000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table curriculum_version add column titles jsonb not null default '{}';`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
