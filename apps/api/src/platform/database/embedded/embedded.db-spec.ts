import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { commandLineOf, end, processesOn, until } from '../../../testing/process-table';
import { findRunningEmbedded, openEmbedded, type EmbeddedDatabase } from './open-embedded';
import { findPostmaster } from './postmaster';

jest.setTimeout(60_000);

describe('the embedded database', () => {
  let directory: string;
  let cluster: string;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'melekai-embedded-'));
    chmodSync(directory, 0o755);
    const began = performance.now();
    const cold = await openEmbedded(directory);
    const took = performance.now() - began;
    await query(cold.ownerUrl, 'create table kept (word text)');
    await cold.stop();
    cluster = clusterOf(cold);
    process.stdout.write(`embedded database, cold start: ${Math.round(took)} ms\n`);
    expect(took).toBeLessThan(10_000);
  });

  afterEach(() => Promise.all(children.splice(0).map((child) => end(child, 'SIGKILL'))));
  afterAll(async () => {
    await until(() => processesOn(directory).length === 0);
    rmSync(directory, { recursive: true });
  });

  it('stops with the application and leaves no process', async () => {
    const opened = await openEmbedded(directory);
    expect(processesOn(directory)).not.toEqual([]);
    await opened.stop();
    expect(processesOn(directory)).toEqual([]);
  });

  it('keeps what was committed when Node and PostgreSQL are killed at once', async () => {
    const first = await hold(directory);
    await query(first.ownerUrl, `insert into kept values ('sebelum mati')`);
    processesOn(directory).forEach((pid) => process.kill(pid, 'SIGKILL'));
    await end(first.child, 'SIGKILL');

    const second = await hold(directory);
    await expect(query(second.ownerUrl, 'select word from kept')).resolves.toContainEqual({ word: 'sebelum mati' });
    await end(second.child, 'SIGTERM');
    expect(processesOn(directory)).toEqual([]);
    expect(existsSync(join(directory, 'running'))).toBe(false);
  });

  it('stops by itself when Node is killed, so that no server is left behind', async () => {
    const { child } = await hold(directory);
    await end(child, 'SIGKILL');
    await until(() => processesOn(directory).length === 0);
  });

  it('takes over a server that was left behind all the same', async () => {
    const first = await hold(directory);
    const server = findPostmaster(cluster)?.pid;
    const [watchdog] = processesOn(directory).filter((pid) => commandLineOf(pid)[0] === '/bin/sh');
    process.kill(watchdog ?? 0, 'SIGKILL');
    await end(first.child, 'SIGKILL');

    const second = await openEmbedded(directory);
    expect(second.adopted).toBe(true);
    expect(findPostmaster(cluster)?.pid).toBe(server);
    await expect(query(second.ownerUrl, 'select 1 as one')).resolves.toEqual([{ one: 1 }]);
    await second.stop();
    expect(processesOn(directory)).toEqual([]);
  });

  it('starts the server again, on the same port, when it alone is killed', async () => {
    const opened = await openEmbedded(directory);
    const killed = findPostmaster(cluster)?.pid ?? 0;
    process.kill(killed, 'SIGKILL');
    await until(
      () => ![undefined, killed].includes(findPostmaster(cluster)?.pid) && findPostmaster(cluster)?.status === 'ready',
    );

    await expect(query(opened.ownerUrl, 'select 1 as one')).resolves.toEqual([{ one: 1 }]);
    await opened.stop();
    expect(processesOn(directory)).toEqual([]);
  });

  it('refuses a second process with one sentence, and lets a tool beside it in', async () => {
    const first = await hold(directory);

    await expect(openEmbedded(directory)).rejects.toThrow(
      `MelekAI is already running on ${directory} (process ${first.child.pid}): stop it first, or give this one another DATA_DIR.`,
    );
    expect(findRunningEmbedded(directory)).toBe(first.ownerUrl);
    await end(first.child, 'SIGTERM');
    expect(findRunningEmbedded(directory)).toBeUndefined();
  });

  it('lets only one of several processes in that start at the same moment', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 4 }, () => hold(directory)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await Promise.all(children.map((child) => end(child, 'SIGTERM')));
  });

  it('asks for a password that only its own user can read', async () => {
    const opened = await openEmbedded(directory);
    const wrong = new URL(opened.ownerUrl);
    wrong.password = 'tebakan';

    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    await expect(query(opened.superuserUrl, 'select distinct auth_method from pg_hba_file_rules')).resolves.toEqual([
      { auth_method: 'scram-sha-256' },
    ]);
    expect(statSync(join(opened.home, 'password')).mode & 0o777).toBe(0o600);
    await opened.stop();
  });

  it('does not take another process for its own because of a number that came round again', async () => {
    const stale = [process.pid, cluster, 0, 5432, '', '127.0.0.1', '0 0', 'ready'];
    writeFileSync(join(cluster, 'postmaster.pid'), `${stale.join('\n')}\n`, { mode: 0o600 });
    writeFileSync(
      join(directory, 'running'),
      JSON.stringify({ pid: process.pid, started: '1', dataDirectory: directory }),
    );

    const opened = await openEmbedded(directory);
    expect(opened.adopted).toBe(false);
    await opened.stop();
  });

  it('opens a copy of a data directory beside the original', async () => {
    const opened = await openEmbedded(directory);
    await query(opened.superuserUrl, 'checkpoint');
    const copy = `${directory}-copy`;
    cpSync(directory, copy, { recursive: true, preserveTimestamps: true });

    const second = await hold(copy);
    expect(second.ownerUrl).not.toBe(opened.ownerUrl);
    await expect(query(second.ownerUrl, 'select count(*)::int as kept from kept')).resolves.toEqual([{ kept: 1 }]);
    await Promise.all([opened.stop(), end(second.child, 'SIGTERM')]);
    rmSync(copy, { recursive: true });
  });

  it('says why when PostgreSQL does not start, and leaves nothing running', async () => {
    await expect(openEmbedded(directory, { settings: { shared_buffers: 'much' } })).rejects.toThrow(
      /PostgreSQL does not start: .*shared_buffers/,
    );
    expect(processesOn(directory)).toEqual([]);
  });

  async function hold(dataDirectory: string): Promise<EmbeddedDatabase & { child: ChildProcess }> {
    const child = spawn(process.execPath, [
      join(process.env.TEST_BUNDLES ?? '', 'embedded-process.mjs'),
      dataDirectory,
    ]);
    children.push(child);
    const said = Promise.race([
      once(child.stdout, 'data'),
      once(child.stderr, 'data').then(([words]) => Promise.reject(new Error(String(words)))),
    ]);
    return { ...(JSON.parse(String((await said)[0])) as EmbeddedDatabase), child };
  }
});

const clusterOf = ({ home }: EmbeddedDatabase) =>
  join(home, readdirSync(home).find((name) => /^\d+$/.test(name)) ?? '');

async function query(connectionString: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
