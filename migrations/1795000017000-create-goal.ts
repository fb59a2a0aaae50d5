import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreateGoal1795000017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal (
        agency_id    uuid not null,
        id           uuid not null,
        person_id    uuid not null,
        competency   text not null,
        target_level int  not null,
        target_on    date not null,
        set_by       uuid not null,
        set_at       timestamptz(3) not null,
        primary key (agency_id, id),
        constraint goal_one_per_competency_uq unique (agency_id, person_id, competency),
        constraint goal_person_fk foreign key (agency_id, person_id) references person (agency_id, id),
        constraint goal_setter_fk foreign key (agency_id, set_by) references person (agency_id, id),
        constraint goal_level_ck check (target_level between 1 and 4)
      );
      ${tenantTable('goal')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
