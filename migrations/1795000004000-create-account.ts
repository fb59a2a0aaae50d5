import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateAccount1795000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Accounts are global: one person may be known to several agencies. The serving role reaches these tables only through functions.
      create schema auth;
      create table auth.account (
        id            uuid primary key,
        phone         text,
        email         text,
        user_name     text,
        password_hash text not null,
        locale        text not null default 'id',
        created_at    timestamptz(3) not null default now(),
        disabled_at   timestamptz(3),
        constraint account_phone_uq unique (phone),
        constraint account_email_uq unique (email),
        constraint account_user_name_uq unique (user_name),
        constraint account_has_login_ck check (coalesce(phone, email, user_name) is not null),
        constraint account_phone_ck check (phone ~ '^\\+[1-9][0-9]{7,14}$'),
        constraint account_email_ck check (email = lower(email) and length(email) <= 254),
        constraint account_user_name_ck check (user_name ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
        constraint account_locale_ck check (locale in ('id', 'en'))
      );
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
