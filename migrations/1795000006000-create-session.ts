import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSession1795000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table auth.session (
        token_hash bytea primary key,
        account_id uuid not null references auth.account (id),
        agency_id  uuid not null,
        person_id  uuid not null,
        device     text not null default '',
        opened_at  timestamptz(3) not null,
        seen_at    timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        constraint session_person_fk foreign key (agency_id, person_id) references person (agency_id, id)
      );
      create index session_account_ix on auth.session (account_id);
      create table auth.api_token (
        id         uuid primary key,
        token_hash bytea not null,
        account_id uuid not null references auth.account (id),
        agency_id  uuid not null,
        person_id  uuid not null,
        name       text not null,
        scopes     text[] not null,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        revoked_at timestamptz(3),
        constraint api_token_hash_uq unique (token_hash),
        constraint api_token_person_fk foreign key (agency_id, person_id) references person (agency_id, id)
      );
      create index api_token_account_ix on auth.api_token (account_id);
      -- Guessing is slowed per account and per (account, address), never per address alone: a training room shares one.
      create table auth.sign_in_failure (
        login_hash   bytea not null,
        address_hash bytea not null,
        failures     int not null,
        last_at      timestamptz(3) not null,
        primary key (login_hash, address_hash)
      );
      -- A way back in without e-mail: an officer prints or reads out a code, eight characters, one use.
      create table auth.recovery_code (
        code_hash  bytea primary key,
        account_id uuid not null references auth.account (id),
        issued_by  uuid not null,
        issued_at  timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        used_at    timestamptz(3)
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
