import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrations } from '@migrations';
import { migrate, serverRefusal } from './migrate';

/** What a spec does while a migration is open. */
let meanwhile: () => Promise<void> = async () => undefined;

class CreateBox1800000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table box (id int primary key); grant select on box to melekai_app');
    await meanwhile();
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

class BreakBox1800000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table lid (id int primary key); select 1 / 0');
  }
  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

jest.setTimeout(30_000);

describe('migrate', () => {
  const server = new URL(process.env.TEST_DATABASE_URL ?? '');
  server.pathname = '/postgres';
  let url: string;
  let client: Client;

  beforeEach(async () => {
    const name = `empty_${randomUUID().replaceAll('-', '')}`;
    await onServer(`create database ${name}`);
    const own = new URL(server);
    own.pathname = `/${name}`;
    url = own.href;
    client = new Client({ connectionString: url });
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await onServer(`drop database ${new URL(url).pathname.slice(1)} with (force)`);
  });

  it('brings an empty database to this release and then finds nothing left to do', async () => {
    const first = await migrate(url);
    expect(first.applied).toEqual(migrations.map(({ name }) => name));
    await expect(migrate(url)).resolves.toEqual({ appUrl: first.appUrl, applied: [] });
  });

  it('gives every node the same address of the serving role, which works', async () => {
    const { appUrl } = await migrate(url, [CreateBox1800000000000]);
    const app = new Client({ connectionString: appUrl });
    await app.connect();
    await expect(app.query('select count(*)::int as boxes from box')).resolves.toMatchObject({ rows: [{ boxes: 0 }] });
    await expect(app.query('insert into box values (1)')).rejects.toThrow('permission denied');
    await app.end();
    await expect(migrate(url, [CreateBox1800000000000])).resolves.toMatchObject({ appUrl });
  });

  it('makes a second node wait until the first has migrated', async () => {
    let second!: ReturnType<typeof migrate>;
    meanwhile = async () => {
      meanwhile = async () => undefined;
      second = migrate(url, [CreateBox1800000000000]);
      while ((await waiting()) === 0) await sleep(10);
    };

    await expect(migrate(url, [CreateBox1800000000000])).resolves.toMatchObject({
      applied: ['CreateBox1800000000000'],
    });
    await expect(second).resolves.toMatchObject({ applied: [] });
  });

  it('keeps what was done when a later migration fails, and nothing of that one', async () => {
    await expect(migrate(url, [CreateBox1800000000000, BreakBox1800000001000])).rejects.toThrow('division by zero');
    const { rows } = await client.query(
      `select to_regclass('box') is not null as box, to_regclass('lid') is not null as lid`,
    );
    expect(rows).toEqual([{ box: true, lid: false }]);
  });

  it('refuses a server that does not answer, by name', async () => {
    await expect(migrate('postgresql://a:b@127.0.0.1:1/melekai', [])).rejects.toThrow(
      'DATABASE_URL: no connection to PostgreSQL at 127.0.0.1:1: ',
    );
  });

  it.each([
    [
      { version: '14.12', number: 140_012, role: 'a', may: true },
      'MelekAI needs PostgreSQL 15 or newer; this server is 14.12.',
    ],
    [
      { version: '17.1', number: 170_001, role: 'a', may: false },
      'The database role a migrates and looks across agencies: let an administrator run  alter role "a" createrole bypassrls',
    ],
    [{ version: '15.0', number: 150_000, role: 'a', may: true }, undefined],
  ])('says about the server %j: %s', (server, refusal) => {
    expect(serverRefusal(server)).toBe(refusal);
  });

  const onServer = async (sql: string) => {
    const admin = new Client({ connectionString: server.href });
    await admin.connect();
    await admin.query(sql).finally(() => admin.end());
  };
  const waiting = async (): Promise<number> => {
    const { rows } = await client.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`,
    );
    return rows[0]?.count ?? 0;
  };
});
