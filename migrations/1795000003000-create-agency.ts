import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreateAgency1795000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The tenant. Its own id is the agency_id of everything it owns.
      create table agency (
        id              uuid primary key,
        slug            text not null,
        name            text not null,
        zone            text not null,
        region_code     text references region (code),
        privacy_contact text,
        is_demo         boolean not null default false,
        created_at      timestamptz(3) not null default now(),
        constraint agency_slug_uq unique (slug),
        constraint agency_zone_ck check (zone in ('WIB', 'WITA', 'WIT'))
      );
      alter table agency enable row level security;
      alter table agency force row level security;
      create policy agency_own on agency using (id = (select nullif(current_setting('app.agency_id', true), '')::uuid));
      grant select, update (name, zone, region_code, privacy_contact) on agency to melekai_app;
      -- Working days that promises and reports count: national holidays and the agency's own.
      create table holiday (
        agency_id uuid not null references agency (id),
        id        uuid not null,
        on_date   date not null,
        name      text not null,
        primary key (agency_id, id),
        constraint holiday_one_per_day_uq unique (agency_id, on_date)
      );
      ${tenantTable('holiday')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
