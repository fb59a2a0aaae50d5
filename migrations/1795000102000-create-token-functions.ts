import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bearer tokens of scripts and integrations, and the one-time codes that lead back into an account. */
export class CreateTokenFunctions1795000102000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function auth.issue_token(
        p_id uuid, p_token bytea, p_account uuid, p_agency uuid, p_person uuid, p_name text, p_scopes text[], p_now timestamptz, p_expires timestamptz
      ) returns void
      language sql volatile security definer set search_path = public, pg_temp as $fn$
        insert into auth.api_token (id, token_hash, account_id, agency_id, person_id, name, scopes, created_at, expires_at)
        values (p_id, p_token, p_account, p_agency, p_person, p_name, p_scopes, p_now, p_expires)
      $fn$;

      create function auth.read_token(p_token bytea, p_now timestamptz) returns jsonb
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select auth.describe(account_id, agency_id, person_id) || jsonb_build_object('scopes', scopes, 'expiresAt', expires_at)
        from auth.api_token where token_hash = p_token and expires_at > p_now and revoked_at is null
      $fn$;

      create function auth.list_tokens(p_account uuid, p_agency uuid, p_now timestamptz)
      returns table (id uuid, name text, scopes text[], created_at timestamptz, expires_at timestamptz)
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select t.id, t.name, t.scopes, t.created_at, t.expires_at from auth.api_token t
        where t.account_id = p_account and t.agency_id = p_agency and t.revoked_at is null and t.expires_at > p_now
        order by t.created_at desc, t.id
      $fn$;

      create function auth.revoke_token(p_account uuid, p_agency uuid, p_id uuid, p_now timestamptz) returns boolean
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      begin
        update auth.api_token set revoked_at = p_now where id = p_id and account_id = p_account and agency_id = p_agency and revoked_at is null;
        if not found then
          return false;
        end if;
        perform pg_notify('melekai_sessions', 'account:' || p_account);
        return true;
      end $fn$;

      -- The newest code is the only one that opens.
      create function auth.issue_recovery_code(p_code bytea, p_account uuid, p_issued_by uuid, p_now timestamptz, p_expires timestamptz) returns void
      language sql volatile security definer set search_path = public, pg_temp as $fn$
        delete from auth.recovery_code where account_id = p_account and used_at is null;
        insert into auth.recovery_code (code_hash, account_id, issued_by, issued_at, expires_at)
        values (p_code, p_account, p_issued_by, p_now, p_expires);
      $fn$;

      -- Uses a code up and sets the password in one step; false when the code does not open this account, or no longer.
      create function auth.use_recovery_code(p_code bytea, p_account uuid, p_password_hash text, p_now timestamptz) returns boolean
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      begin
        update auth.recovery_code set used_at = p_now
        where code_hash = p_code and account_id = p_account and used_at is null and expires_at > p_now;
        if not found then
          return false;
        end if;
        perform auth.set_password(p_account, p_password_hash, null);
        return true;
      end $fn$;

      revoke all on all functions in schema auth from public;
      grant execute on function auth.issue_token, auth.read_token, auth.list_tokens, auth.revoke_token, auth.issue_recovery_code,
        auth.use_recovery_code to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
