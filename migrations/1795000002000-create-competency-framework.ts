import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCompetencyFramework1795000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A framework is published whole and never changes; a changed meaning gets a new code or a new version.
      create table competency_framework (
        code    text not null,
        version int  not null,
        hash    text not null,
        title   jsonb not null,
        primary key (code, version)
      );
      create table competency (
        framework_code    text not null,
        framework_version int  not null,
        code              text not null,
        area_code         text not null,
        kind              text not null,
        core              text not null,
        position          int  not null,
        title             jsonb not null,
        indicators        jsonb not null,
        mappings          jsonb not null default '[]',
        primary key (framework_code, framework_version, code),
        constraint competency_framework_fk foreign key (framework_code, framework_version) references competency_framework (code, version),
        constraint competency_kind_ck check (kind in ('knowledge', 'skill', 'attitude')),
        constraint competency_core_ck check (core in ('base', 'path', 'none')),
        constraint competency_four_indicators_ck check (jsonb_array_length(indicators) = 4)
      );
      grant select on competency_framework, competency to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
