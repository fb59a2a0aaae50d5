import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { readConfig } from '@api/platform/config';
import { createHttpApp } from '@api/platform/server';
import { Client, givenPerson, password, startApp, type TestApp } from '@api/testing';

class NoFeatures {}

let app: TestApp;
let second: Awaited<ReturnType<typeof createHttpApp>>;
beforeAll(async () => {
  app = await startApp({ modules: [] });
  const { connectionString: appUrl = '' } = app.database.pool.options;
  second = await createHttpApp(NoFeatures, {
    ...{ config: readConfig({ DEMO: 'off' }), appUrl, clock: app.clock },
    ...{ webDirectory: join(__dirname, 'none'), poolSize: 3, logLevel: 'silent' },
  });
});
afterAll(async () => {
  await second.close();
  await app.close();
});

const signedIn = async () => {
  const sari = await givenPerson(app);
  const answer = await app.stranger.post('/api/session', { login: sari.login, password });
  const headers = { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' };
  return { sari, here: app.stranger.with(headers), there: new Client(second, headers) };
};

/** Well under the half minute that an answer is remembered. */
async function soon(check: () => Promise<boolean>): Promise<boolean> {
  for (let turn = 0; turn < 100; turn += 1) {
    if (await check()) return true;
    await sleep(20);
  }
  return false;
}

describe('two nodes on one database', () => {
  it('a sign-out on one holds on the other at once', async () => {
    const { here, there } = await signedIn();
    expect((await there.get('/api/session')).text).not.toBe('null');
    await here.delete('/api/session');
    expect(await soon(async () => (await there.get('/api/session')).text === 'null')).toBe(true);
  });

  it('a sign-out everywhere does too', async () => {
    const { here, there } = await signedIn();
    await there.get('/api/session');
    await here.delete('/api/sessions');
    expect(await soon(async () => (await there.get('/api/session')).text === 'null')).toBe(true);
  });
});

describe('a node whose line to the database is cut', () => {
  it('forgets what it remembered and goes on serving', async () => {
    const { there } = await signedIn();
    await there.get('/api/session');
    await app.ownerPool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen melekai_sessions'`,
    );
    expect(await soon(async () => (await there.get('/api/session')).status === 200)).toBe(true);
  });
});
