import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a phone that several people share needs of the server: a secret of its own for each of them, and a key to seal to. */
export class CreatePhoneSession1795000155000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The session goes on under another secret; the one before opens nothing any more.
      create function auth.change_session_secret(p_token bytea, p_next bytea, p_now timestamptz) returns boolean
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      begin
        update auth.session set token_hash = p_next where token_hash = p_token and expires_at > p_now;
        if not found then
          return false;
        end if;
        perform pg_notify('melekai_sessions', 'session:' || encode(p_token, 'hex'));
        return true;
      end $fn$;

      -- Of all agencies: phones seal to the newest, and what was sealed to an older one can still be opened.
      create table auth.seal_key (
        id          uuid primary key,
        public_key  bytea not null,
        private_key bytea not null,
        made_at     timestamptz(3) not null,
        constraint seal_key_public_ck check (length(public_key) = 65),
        constraint seal_key_private_ck check (length(private_key) = 32)
      );

      -- The first node to need a key makes it; the others take that one.
      create function auth.first_seal_key(p_id uuid, p_public bytea, p_private bytea, p_now timestamptz) returns uuid
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      declare
        known uuid;
      begin
        lock table auth.seal_key in share row exclusive mode;
        select id into known from auth.seal_key order by made_at desc, id limit 1;
        if known is null then
          insert into auth.seal_key (id, public_key, private_key, made_at) values (p_id, p_public, p_private, p_now);
          known := p_id;
        end if;
        return known;
      end $fn$;

      -- One key by its id, or the newest.
      create function auth.read_seal_key(p_id uuid) returns table (id uuid, public_key bytea, private_key bytea)
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select k.id, k.public_key, k.private_key from auth.seal_key k
        where p_id is null or k.id = p_id order by k.made_at desc, k.id limit 1
      $fn$;

      revoke all on function auth.change_session_secret, auth.first_seal_key, auth.read_seal_key from public;
      grant execute on function auth.change_session_secret, auth.first_seal_key, auth.read_seal_key to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
