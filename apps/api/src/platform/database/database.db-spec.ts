import { randomUUID } from 'node:crypto';
import { inspect } from 'node:util';
import { freshDatabase, type FreshDatabase } from '../../testing/fresh-database';
import type { Database, Tx } from './database';
import { constraintOf } from './on-constraint';

jest.setTimeout(30_000);

describe('Database', () => {
  let fresh: FreshDatabase;
  let database: Database;

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await fresh.connect();
    await fresh.ownerPool.query(`
      create table note (agency_id uuid not null, id uuid not null, words text not null, primary key (agency_id, id));
      alter table note enable row level security;
      alter table note force row level security;
      create policy note_agency on note using (agency_id = (select nullif(current_setting('app.agency_id', true), '')::uuid));
      grant select, insert on note to melekai_app;
      create function count_notes(agency uuid) returns int language plpgsql as $$
      begin
        perform set_config('app.agency_id', agency::text, true);
        return (select count(*) from note);
      end $$;
    `);
  });
  afterAll(() => fresh.drop());

  const write = (agencyId: string, words: string) =>
    database.transaction({ agencyId }, (tx) =>
      tx.manager.query('insert into note values ($1, $2, $3)', [tx.agencyId, randomUUID(), words]),
    );
  const read = (agencyId: string): Promise<{ words: string }[]> =>
    database.transaction({ agencyId }, (tx) => tx.manager.query('select words from note'));

  it("shows an agency its own rows and no other agency's", async () => {
    const [medan, balikpapan] = [randomUUID(), randomUUID()];
    await write(medan, 'dari Medan');

    await expect(read(medan)).resolves.toEqual([{ words: 'dari Medan' }]);
    await expect(read(balikpapan)).resolves.toEqual([]);
  });

  it('shows nothing outside a transaction, also on a connection that has just served an agency', async () => {
    const agencyId = randomUUID();
    await write(agencyId, 'catatan');
    await read(agencyId);

    await expect(database.pool.query('select * from note')).resolves.toMatchObject({ rows: [] });
  });

  it("refuses to write into another agency's rows", async () => {
    const work = database.transaction({ agencyId: randomUUID() }, (tx) =>
      tx.manager.query('insert into note values ($1, $2, $3)', [randomUUID(), randomUUID(), 'nyasar']),
    );
    await expect(work).rejects.toThrow('row-level security');
  });

  it.each(['', 'x', undefined, `${randomUUID()}'; drop table note; --`])('refuses the agency %j', async (agencyId) => {
    const work = jest.fn();
    await expect(database.transaction({ agencyId: agencyId as string }, work)).rejects.toThrow('the id of its agency');
    expect(work).not.toHaveBeenCalled();
  });

  it('keeps nothing of work that throws, and tells the first error', async () => {
    const agencyId = randomUUID();
    const work = database.transaction({ agencyId }, async (tx) => {
      await tx.manager.query('insert into note values ($1, $2, $3)', [agencyId, randomUUID(), 'batal']);
      throw new Error('berubah pikiran');
    });

    await expect(work).rejects.toThrow('berubah pikiran');
    await expect(read(agencyId)).resolves.toEqual([]);
  });

  it('tells which rule was broken but not by whose data, for errors end in logs', async () => {
    const [agencyId, id] = [randomUUID(), randomUUID()];
    const add = (tx: Tx) => tx.manager.query('insert into note values ($1, $2, $3)', [agencyId, id, 'rahasia']);
    const twice = database.transaction({ agencyId }, async (tx) => (await add(tx), await add(tx)));

    const error: unknown = await twice.catch((reason: unknown) => reason);
    expect(constraintOf(error)).toBe('note_pkey');
    expect(inspect(error, { depth: 5, showHidden: true })).not.toMatch(new RegExp(`rahasia|${id}`));
  });

  it('nests: an inner transaction that fails leaves the outer one usable', async () => {
    const agencyId = randomUUID();
    await database.transaction({ agencyId }, async (tx) => {
      await tx.manager.query('insert into note values ($1, $2, $3)', [agencyId, randomUUID(), 'luar']);
      await expect(tx.manager.transaction((inner) => inner.query('select nothing'))).rejects.toThrow('nothing');
    });
    await expect(read(agencyId)).resolves.toEqual([{ words: 'luar' }]);
  });

  it('gives back every connection, also after errors and after a session was cut off', async () => {
    const agencyId = randomUUID();
    const cutOff = database.transaction({ agencyId }, (tx) =>
      tx.manager.query('select pg_terminate_backend(pg_backend_pid())'),
    );
    await expect(cutOff).rejects.toThrow();
    const many = Array.from({ length: 50 }, (_, i) =>
      i % 2 ? read(agencyId) : database.transaction({ agencyId }, () => Promise.reject(new Error('no'))),
    );
    await Promise.allSettled(many);

    await expect(read(agencyId)).resolves.toEqual([]);
    expect(database.pool.idleCount).toBe(database.pool.totalCount);
    expect(database.pool.waitingCount).toBe(0);
  });

  it('calls a function that names its agency itself', async () => {
    const agencyId = randomUUID();
    await write(agencyId, 'satu');
    const count = () => database.call<{ count: number }>('count-notes', 'select count_notes($1) as count', [agencyId]);

    await expect(count()).resolves.toEqual([{ count: 1 }]);
    await expect(count()).resolves.toEqual([{ count: 1 }]);
  });

  it('plans the statements of the hot paths once', async () => {
    await expect(database.call('plan', 'show plan_cache_mode', [])).resolves.toEqual([
      { plan_cache_mode: 'force_generic_plan' },
    ]);
  });

  it.each([
    'create table mine ()',
    'create temporary table mine ()',
    'alter table note disable row level security',
    'drop table note',
    'set role melekai_owner',
    'create role friend',
    'alter role melekai_app bypassrls',
  ])('does not let the serving role %s', async (sql) => {
    const insufficientPrivilege = '42501';
    await expect(database.pool.query(sql)).rejects.toMatchObject({ code: insufficientPrivilege });
  });

  it('shows the owner all agencies', async () => {
    await write(randomUUID(), 'satu');
    await write(randomUUID(), 'dua');
    const { rows } = await fresh.ownerPool.query<{ agencies: number }>(
      'select count(distinct agency_id)::int as agencies from note',
    );
    expect(rows[0]?.agencies).toBeGreaterThan(1);
  });
});
