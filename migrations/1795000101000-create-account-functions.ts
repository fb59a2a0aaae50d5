import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The serving role's only way to accounts, and the count of wrong passwords. */
export class CreateAccountFunctions1795000101000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A telephone number begins with a plus, an e-mail holds an at sign, a user name neither: one word finds at most one account.
      create function auth.find_login(p_login text) returns table (account_id uuid, password_hash text)
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select id, account.password_hash from auth.account
        where (phone = p_login or email = p_login or user_name = p_login) and disabled_at is null
      $fn$;

      create function auth.find_password(p_account uuid) returns text
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select password_hash from auth.account where id = p_account and disabled_at is null
      $fn$;

      create function auth.create_account(p_id uuid, p_phone text, p_email text, p_user_name text, p_password_hash text, p_locale text, p_now timestamptz)
      returns void language sql volatile security definer set search_path = public, pg_temp as $fn$
        insert into auth.account (id, phone, email, user_name, password_hash, locale, created_at)
        values (p_id, p_phone, p_email, p_user_name, p_password_hash, p_locale, p_now)
      $fn$;

      -- A new password closes every session but the one it was set in, and ends codes that were handed out.
      create function auth.set_password(p_account uuid, p_password_hash text, p_except bytea) returns void
      language sql volatile security definer set search_path = public, pg_temp as $fn$
        update auth.account set password_hash = p_password_hash where id = p_account;
        delete from auth.recovery_code where account_id = p_account and used_at is null;
        select auth.close_sessions(p_account, p_except);
      $fn$;

      create function auth.set_locale(p_account uuid, p_locale text) returns void
      language sql volatile security definer set search_path = public, pg_temp as $fn$
        update auth.account set locale = p_locale where id = p_account;
        select pg_notify('melekai_sessions', 'account:' || p_account);
      $fn$;

      -- Every role the account holds, in every agency: who may hand out a way into it depends on them.
      create function auth.roles_of(p_account uuid) returns table (agency_id uuid, role text)
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select r.agency_id, r.role from person p
        join person_role r on r.agency_id = p.agency_id and r.person_id = p.id
        where p.account_id = p_account
      $fn$;

      create index sign_in_failure_last_ix on auth.sign_in_failure (last_at);

      -- Wrong passwords since a moment: from this address, and from all of them.
      create function auth.count_failures(p_login bytea, p_address bytea, p_since timestamptz)
      returns table (here int, here_last timestamptz, everywhere int, everywhere_last timestamptz)
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select coalesce(sum(failures) filter (where address_hash = p_address), 0)::int, max(last_at) filter (where address_hash = p_address),
          coalesce(sum(failures), 0)::int, max(last_at)
        from auth.sign_in_failure where login_hash = p_login and last_at >= p_since
      $fn$;

      create function auth.note_failure(p_login bytea, p_address bytea, p_now timestamptz, p_since timestamptz) returns void
      language sql volatile security definer set search_path = public, pg_temp as $fn$
        delete from auth.sign_in_failure where last_at < p_since;
        insert into auth.sign_in_failure (login_hash, address_hash, failures, last_at) values (p_login, p_address, 1, p_now)
        on conflict (login_hash, address_hash) do update set failures = sign_in_failure.failures + 1, last_at = excluded.last_at;
      $fn$;

      create function auth.clear_failures(p_login bytea, p_address bytea) returns void
      language sql volatile security definer set search_path = public, pg_temp as $fn$
        delete from auth.sign_in_failure where login_hash = p_login and address_hash = p_address
      $fn$;

      revoke all on all functions in schema auth from public;
      grant execute on function auth.find_login, auth.find_password, auth.create_account, auth.set_password, auth.set_locale, auth.roles_of,
        auth.count_failures, auth.note_failure, auth.clear_failures to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
