import type { MigrationInterface, QueryRunner } from 'typeorm';

export class IndexCohortLists1795000133000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- An agency's cohorts, newest first; a cohort's invitations, newest first, and those of one file.
      create index cohort_created_ix on cohort (agency_id, created_at desc, id desc);
      create index invitation_cohort_ix on invitation (agency_id, cohort_id, invited_at desc, id desc);
      create index invitation_import_ix on invitation (agency_id, import_id) where import_id is not null;
      create index invitation_import_cohort_ix on invitation_import (agency_id, cohort_id, imported_at desc);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
