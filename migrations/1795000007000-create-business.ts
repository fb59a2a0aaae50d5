import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './tenant';

export class CreateBusiness1795000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table business (
        agency_id     uuid not null references agency (id),
        id            uuid not null,
        name          text not null,
        sector        text not null,
        product       text not null default '',
        district_code text references region (code),
        created_at    timestamptz(3) not null default now(),
        primary key (agency_id, id),
        constraint business_sector_ck check (sector in ('culinary', 'grocery', 'fashion', 'laundry', 'craft', 'service', 'other'))
      );
      ${tenantTable('business')}
      create table business_member (
        agency_id     uuid not null,
        id            uuid not null,
        business_id   uuid not null,
        person_id     uuid not null,
        role          text not null,
        shares_levels boolean not null default false,
        joined_at     timestamptz(3) not null default now(),
        primary key (agency_id, id),
        constraint business_member_once_uq unique (agency_id, business_id, person_id),
        constraint business_member_business_fk foreign key (agency_id, business_id) references business (agency_id, id),
        constraint business_member_person_fk foreign key (agency_id, person_id) references person (agency_id, id),
        constraint business_member_role_ck check (role in ('owner', 'staff', 'helper'))
      );
      create index business_member_person_ix on business_member (agency_id, person_id);
      ${tenantTable('business_member')}
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
