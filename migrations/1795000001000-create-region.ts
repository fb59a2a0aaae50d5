import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRegion1795000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Reference data without a tenant: Kemendagri codes are text, never numbers ('12.71.04').
      create table region (
        code        text primary key,
        parent_code text references region (code),
        kind        text not null,
        name        text not null,
        constraint region_kind_ck check (kind in ('province', 'city', 'district'))
      );
      grant select on region to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
