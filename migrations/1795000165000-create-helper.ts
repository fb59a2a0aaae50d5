import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

/** What an agency decided about the AI helper of the labs, and how often it was asked. */
export class CreateHelper1795000165000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A changed mind is a new row; the newest counts, and the older ones tell who decided what and when.
      create table helper_setting (
        agency_id      uuid not null references agency (id),
        id             uuid not null,
        is_on          boolean not null,
        asks_per_day   integer not null,
        asks_per_month integer not null,
        changed_by     uuid not null,
        changed_at     timestamptz(3) not null,
        primary key (agency_id, id),
        constraint helper_setting_changed_by_fk foreign key (agency_id, changed_by) references person (agency_id, id),
        constraint helper_setting_day_ck check (asks_per_day between 1 and 200),
        constraint helper_setting_month_ck check (asks_per_month between 0 and 1000000)
      );
      create index helper_setting_newest_ix on helper_setting (agency_id, changed_at desc, id desc);
      ${tenantTable('helper_setting', 'select, insert')}
      -- How often somebody asked on the last day on which she asked; earlier days are nobody's business.
      create table helper_day (
        agency_id uuid not null,
        person_id uuid not null,
        on_date   date not null,
        asked     integer not null,
        primary key (agency_id, person_id),
        constraint helper_day_person_fk foreign key (agency_id, person_id) references person (agency_id, id),
        constraint helper_day_asked_ck check (asked >= 0)
      );
      ${tenantTable('helper_day', 'select, insert, update')}
      -- How often the agency's people asked in a month that begins on this date.
      create table helper_month (
        agency_id uuid not null references agency (id),
        month     date not null,
        asked     integer not null,
        primary key (agency_id, month),
        constraint helper_month_asked_ck check (asked >= 0)
      );
      ${tenantTable('helper_month', 'select, insert, update')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
