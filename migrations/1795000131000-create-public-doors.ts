import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A stranger names a cohort by its address, or an invitation by its code, before any agency is known.
 *
 * Two functions look across agencies and answer with ids alone; everything else is read as that agency, under row security.
 */
export class CreatePublicDoors1795000131000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function cohort_place(p_slug text) returns table (agency_id uuid, cohort_id uuid)
      language sql stable security definer set search_path = public, pg_temp as $fn$
        select c.agency_id, c.id from cohort c where c.slug = p_slug
      $fn$;
      revoke all on function cohort_place from public;
      grant execute on function cohort_place to melekai_app;

      -- Wrong codes by address, only as a digest: thirty at once, then one every twenty seconds. A training room shares an address.
      create table auth.code_guess (
        address_hash bytea primary key,
        spent        real not null,
        at           timestamptz(3) not null
      );
      create index code_guess_at_ix on auth.code_guess (at);

      -- wait_seconds > 0: the code was not looked at. The address's row is locked, so that a thousand guesses at once are no more than thirty.
      create function invitation_place(p_code_hash bytea, p_address_hash bytea, p_now timestamptz)
      returns table (agency_id uuid, invitation_id uuid, wait_seconds int)
      language plpgsql volatile security definer set search_path = public, pg_temp as $fn$
      declare
        used real;
      begin
        insert into auth.code_guess as g (address_hash, spent, at) values (p_address_hash, 0, p_now)
        on conflict (address_hash) do update
          set spent = greatest(0, g.spent - extract(epoch from greatest(p_now - g.at, interval '0')) / 20), at = greatest(g.at, p_now)
        returning g.spent into used;
        if used > 29 then
          return query select null::uuid, null::uuid, ceil((used - 29) * 20)::int;
          return;
        end if;
        return query select i.agency_id, i.id, 0 from invitation i where i.code_hash = p_code_hash;
        if not found then
          update auth.code_guess g set spent = g.spent + 1 where g.address_hash = p_address_hash;
          delete from auth.code_guess g where g.at < p_now - interval '1 hour';
        end if;
      end $fn$;
      revoke all on function invitation_place from public;
      grant execute on function invitation_place to melekai_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only; restore a backup instead.');
  }
}
