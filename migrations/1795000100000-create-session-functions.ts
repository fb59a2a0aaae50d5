import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The serving role's only way to sessions; each function says one thing about them. */
export class CreateSessionFunctions1795000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant usage on schema auth to melekai_app;

      -- Who somebody is in one agency, as requests and the session's view need it. Null when the account no longer belongs to the person.
      create function auth.describe(p_account uuid, p_agency uuid, p_person uuid) returns jsonb
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select jsonb_build_object(
          'accountId', account.id, 'personId', person.id, 'name', person.name, 'honorific', person.honorific,
          'locale', account.locale, 'zone', person.zone,
          'agency', jsonb_build_object('id', agency.id, 'name', agency.name, 'zone', agency.zone, 'isDemo', agency.is_demo),
          'roles', coalesce((select jsonb_agg(r.role order by r.role) from person_role r where r.agency_id = p_agency and r.person_id = p_person), '[]'),
          'noticeAnswered', exists (
            select from consent_record c
            where c.agency_id = p_agency and c.person_id = p_person and c.purpose = 'service' and c.agreed))
        from person
        join agency on agency.id = person.agency_id
        join auth.account on account.id = person.account_id and account.disabled_at is null
        where person.agency_id = p_agency and person.id = p_person and person.account_id = p_account
      $fn$;
      revoke all on function auth.describe from public;

      create function auth.agencies_of(p_account uuid) returns jsonb
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select coalesce(jsonb_agg(jsonb_build_object('id', agency.id, 'name', agency.name) order by agency.name), '[]')
        from person join agency on agency.id = person.agency_id where person.account_id = p_account
      $fn$;

      -- Opens where the account was last; for the first time where it was first known. Null when no agency knows it.
      create function auth.open_session(p_token bytea, p_account uuid, p_device text, p_now timestamptz, p_expires timestamptz) returns uuid
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      declare
        place record;
      begin
        delete from auth.session where account_id = p_account and expires_at <= p_now;
        select p.agency_id, p.id into place from person p
        left join auth.session s on s.account_id = p_account and s.agency_id = p.agency_id and s.person_id = p.id
        where p.account_id = p_account
        order by s.seen_at desc nulls last, p.created_at, p.id limit 1;
        if place is null then
          return null;
        end if;
        insert into auth.session (token_hash, account_id, agency_id, person_id, device, opened_at, seen_at, expires_at)
        values (p_token, p_account, place.agency_id, place.id, p_device, p_now, p_now, p_expires);
        return place.agency_id;
      end $fn$;

      -- Reads a session and, when it was last seen before p_stale, lets it live longer.
      create function auth.read_session(p_token bytea, p_now timestamptz, p_stale timestamptz, p_expires timestamptz) returns jsonb
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      declare
        held auth.session;
        seen jsonb;
      begin
        select * into held from auth.session where token_hash = p_token and expires_at > p_now;
        if not found then
          return null;
        end if;
        seen := auth.describe(held.account_id, held.agency_id, held.person_id);
        if seen is null or held.seen_at >= p_stale then
          return seen || jsonb_build_object('expiresAt', held.expires_at, 'renewed', false);
        end if;
        update auth.session set seen_at = p_now, expires_at = p_expires where token_hash = p_token;
        return seen || jsonb_build_object('expiresAt', p_expires, 'renewed', true);
      end $fn$;

      create function auth.switch_agency(p_token bytea, p_agency uuid, p_now timestamptz) returns boolean
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      begin
        update auth.session s set agency_id = p.agency_id, person_id = p.id, seen_at = p_now
        from person p where s.token_hash = p_token and p.account_id = s.account_id and p.agency_id = p_agency;
        if not found then
          return false;
        end if;
        perform pg_notify('melekai_sessions', 'session:' || encode(p_token, 'hex'));
        return true;
      end $fn$;

      create function auth.close_session(p_token bytea) returns void
      language sql volatile security definer set search_path = public, pg_temp as $fn$
        delete from auth.session where token_hash = p_token;
        select pg_notify('melekai_sessions', 'session:' || encode(p_token, 'hex'));
      $fn$;

      -- Every session of the account but one; no token in p_except closes them all.
      create function auth.close_sessions(p_account uuid, p_except bytea) returns void
      language sql volatile security definer set search_path = public, pg_temp as $fn$
        delete from auth.session where account_id = p_account and token_hash is distinct from p_except;
        select pg_notify('melekai_sessions', 'account:' || p_account);
      $fn$;

      revoke all on all functions in schema auth from public;
      grant execute on function auth.agencies_of, auth.open_session, auth.read_session, auth.switch_agency, auth.close_session,
        auth.close_sessions to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
