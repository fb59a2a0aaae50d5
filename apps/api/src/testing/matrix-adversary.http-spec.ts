import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roles } from '@contracts/kernel';
import { givenPerson, password, routeCensus, startApp, type Client, type TestApp } from '@api/testing';
import { describeRoute, type DescribedRoute } from '../platform/server/open-api';
import { changesBetween, fingerprint } from './census-tables';
import { requestTo, send } from './matrix-requests';
import { givenFurnishedAgency, type FurnishedAgency } from './matrix-world';

let app: TestApp;
let routes: DescribedRoute[];
let world: FurnishedAgency;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'melekai-adversary-'));
  app = await startApp({ env: { DATA_DIR: dataDir } });
  routes = routeCensus(app).map(describeRoute);
  world = await givenFurnishedAgency(app);
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true });
});

const nameOf = ({ method, path }: DescribedRoute) => `${method} ${path}`;
const changes = ({ method }: DescribedRoute) => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** What is stored otherwise after the work than before it. */
async function changedBy(work: () => Promise<unknown>): Promise<string[]> {
  const before = await fingerprint(app.ownerPool);
  await work();
  return changesBetween(before, await fingerprint(app.ownerPool));
}

/** A script of somebody who holds every role, allowed one thing. */
async function tokenFor(scope: string, held: { accountId: string }): Promise<Client> {
  const answer = await (await app.as(held)).post('/api/tokens', { name: 'skrip', scopes: [scope], days: 1 });
  return app.stranger.with({ authorization: `Bearer ${answer.json<{ secret: string }>().secret}` });
}

describe('another site', () => {
  it.each([
    ['a form', 'application/x-www-form-urlencoded', 'sec-fetch-site', 'cross-site'],
    ['a form of plain text', 'text/plain', 'sec-fetch-site', 'cross-site'],
    ['a script', 'application/json', 'origin', 'https://evil.example'],
    ['a sister site', 'application/json', 'sec-fetch-site', 'same-site'],
    ['a page in a frame without an origin', 'application/json', 'origin', 'null'],
  ])('changes nothing through %s with the cookie of somebody who is signed in', async (_, type, header, value) => {
    const wrong: string[] = [];
    const bare = { 'sec-fetch-site': '', [header]: value };
    const clients = [await app.as(world.learner), await app.as(world.officer)].map((client) =>
      client
        .without(['sec-fetch-site'])
        .with(Object.fromEntries(Object.entries(bare).filter(([, said]) => said !== ''))),
    );
    const changed = await changedBy(async () => {
      for (const route of routes.filter(changes)) {
        const honest = requestTo(route, world);
        const body = typeof honest.body === 'object' ? JSON.stringify(honest.body) : honest.body;
        for (const client of clients) {
          const answer = await send(client, { ...honest, body, headers: { ...honest.headers, 'content-type': type } });
          // What cannot even be read is refused before anybody asks where it comes from.
          if (![400, 403, 415].includes(answer.status)) wrong.push(`${nameOf(route)}: ${answer.status}`);
        }
      }
    });
    expect([...wrong, ...changed]).toEqual([]);
  });
});

describe('a session', () => {
  it('is a new one after signing in, whatever cookie came along, and the one before is over', async () => {
    const sari = await givenPerson(app);
    const planted = await app.as(await givenPerson(app));
    const victim = planted.with({ 'sec-fetch-site': 'same-origin' });
    const answer = await victim.post('/api/session', { login: sari.login, password });
    const fresh = /melekai=([\w-]{43})/.exec(String(answer.headers['set-cookie']))?.[1];
    expect(fresh).toBeDefined();
    expect((await planted.get('/api/session')).text).toBe('null');
    const made = `melekai=${'A'.repeat(43)}`;
    const other = app.stranger.with({ cookie: made, 'sec-fetch-site': 'same-origin' });
    const second = await other.post('/api/session', { login: sari.login, password });
    expect(String(second.headers['set-cookie'])).not.toContain(made);
    expect((await app.stranger.with({ cookie: made }).get('/api/session')).text).toBe('null');
  });

  it('is over everywhere once its password is set anew with a code', async () => {
    const { learner } = world;
    const before = await app.as(learner);
    const { rows } = await app.ownerPool.query<{ login: string }>(
      'select user_name as login from auth.account where id = $1',
      [learner.accountId],
    );
    const officer = await app.as(world.officer);
    const { code } = (await officer.post(`/api/people/${learner.personId}/recovery-code`)).json<{ code: string }>();
    const used = { login: rows[0]?.login, code, password: 'kata-sandi-yang-baru' };
    expect((await app.stranger.post('/api/session/recovery', used)).status).toBe(200);
    expect((await before.get('/api/session')).text).toBe('null');
    expect((await app.stranger.post('/api/session/recovery', used)).status).toBe(422);
  });
});

describe('a token with one scope', () => {
  it('takes no seat for its holder on the pages that everybody may open', async () => {
    const holder = await givenPerson(app, { agency: { id: world.agencyId }, roles: ['cohort_manager'] });
    const script = await tokenFor('cohort:read', holder);
    const changed = await changedBy(async () => {
      await script.submit(`/daftar/${world.places['cohorts/:slug']}`, { businessName: 'Warung' });
      await script.submit(`/undangan/${world.places['invitations/:code']}`, { businessName: 'Warung' });
    });
    expect(changed).toEqual([]);
  });

  it('shows no page of its holder', async () => {
    const script = await tokenFor('cohort:read', world.officer);
    for (const path of ['/belajar', '/mentor', '/dinas', '/bantuan', `/daftar/${world.places['cohorts/:slug']}`]) {
      const answer = await script.get(path, { headers: { accept: 'text/html' } });
      expect([path, answer.text.includes('/keluar')]).toEqual([path, false]);
    }
  });

  it('hands out no way into the account of its own holder', async () => {
    const boss = await givenPerson(app, { agency: { id: world.agencyId }, roles: ['agency_owner', 'support_officer'] });
    const script = await tokenFor('person:recover', boss);
    const changed = await changedBy(async () => {
      expect((await script.post(`/api/people/${boss.personId}/recovery-code`)).status).toBe(403);
    });
    expect(changed).toEqual([]);
    expect((await script.post(`/api/people/${world.learner.personId}/recovery-code`)).status).toBe(201);
  });
});

describe('what one person was answered', () => {
  it('is not answered to another who knows its tag', async () => {
    const sari = await app.as(world.learner);
    const other = await givenFurnishedAgency(app);
    const wati = await app.as(other.learner);
    const hers = await sari.get('/api/me/learning');
    const tag = String(hers.headers['etag']);
    expect((await sari.get('/api/me/learning', { headers: { 'if-none-match': tag } })).status).toBe(304);
    const answer = await wati.get('/api/me/learning', { headers: { 'if-none-match': tag } });
    expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'private, no-cache']);
    expect(answer.text).not.toContain(world.pupil.personId);

    const file = `/api/files/${world.places['files/:id']}`;
    const picture = await sari.get(file);
    const known = { headers: { 'if-none-match': String(picture.headers['etag']) } };
    expect([
      picture.status,
      (await wati.get(file, known)).status,
      (await app.stranger.get(file, known)).status,
    ]).toEqual([200, 404, 401]);
  });

  it('may be kept by no cache that others share, unless it is the same for everybody', async () => {
    const wrong: string[] = [];
    const learner = await app.as(world.learner);
    const officer = await app.as(world.officer);
    for (const route of routes.filter(({ method }) => method === 'GET')) {
      for (const client of [learner, officer]) {
        const { status, headers } = await send(client, requestTo(route, world));
        const kept = String(headers['cache-control'] ?? '');
        const isShared = !/no-store|private|no-cache/.test(kept);
        // What is named by its own bytes is published, and holds nothing of an agency or a person.
        const isPublished = /^\/(packages|media)\//.test(route.path);
        if (isShared && !isPublished) wrong.push(`${nameOf(route)}: ${status} ${kept}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('an address written in another way', () => {
  it('opens no door to a stranger', async () => {
    const wrong: string[] = [];
    for (const route of routes.filter(({ method, access }) => method === 'GET' && access !== 'public')) {
      const { url } = requestTo(route, world);
      const [, first = '', ...rest] = url.split('/');
      const tail = rest.join('/');
      const ways = [
        `/${url}`,
        `//${first}/${tail}`,
        `/${first}//${tail}`,
        `${url}/`,
        `${url}//`,
        `${url};a=b`,
        `${url}%00`,
        `${url}%20`,
        `${url}.json`,
        `/x/..${url}`,
        `/x/..;${url}`,
        `/%2e${url}`,
        url.toUpperCase(),
        url.replace(/\/(?=[^/]*$)/, '%2f'),
        url.replace('/api/', '/api%2f'),
        url.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
        `${url}?access=public`,
        `${url}#/api/session`,
      ];
      for (const way of ways) {
        const answer = await app.stranger.get(way);
        const leadsToSignIn = String(answer.headers['location']).startsWith('/?next=%2Fbelajar');
        if (![400, 401, 404, 414].includes(answer.status) && !leadsToSignIn)
          wrong.push(`${way}: ${answer.status} ${answer.text.slice(0, 80)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('guessing a password', () => {
  it('is slowed down under every way in which the same login can be written', async () => {
    const phone = '+6281234567999';
    await givenPerson(app, { phone, roles });
    await app.ownerPool.query(
      'update auth.account set phone = $1 where id = (select account_id from person where phone = $1)',
      [phone],
    );
    const ways = [
      '0812-3456-7999',
      '+62 812 3456 7999',
      '62812 34567999',
      '(0812) 3456 7999',
      '\u202d0812 3456 7999\u202c',
      '０８１２３４５６７９９９',
    ];
    const statuses: number[] = [];
    for (let at = 0; at < 12; at += 1) {
      const login = ways[at % ways.length];
      statuses.push((await app.stranger.post('/api/session', { login, password: `salah-${at}` })).status);
    }
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(7);
    expect((await app.stranger.post('/api/session', { login: ways[0], password })).status).toBe(429);
  });

  it('a hundred times at once is no more than a few tries', async () => {
    const sari = await givenPerson(app);
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, at) =>
        app.stranger.post('/api/session', { login: sari.login, password: `salah-${at}` }),
      ),
    );
    const tried = answers.filter(({ status }) => status === 401).length;
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true);
    expect(tried).toBeLessThan(12);
  }, 60_000);
});

describe('a file of invitations made to keep the server busy', () => {
  const header = 'nama;no hp;kecamatan\n';
  it.each([
    ['a number behind very many quotation marks', `${header}Sari;${"'".repeat(200_000)}x;\n`],
    ['a number of very many spaces', `${header}Sari;0812${' '.repeat(200_000)}x;\n`],
    ['a number of very many digits', `${header}Sari;${'08123456789 '.repeat(20_000)};\n`],
    ['a kecamatan without an end', `${header}Sari;081234567801;${'medan '.repeat(60_000)}\n`],
    ['a name of marks', `${header}${'e\u0301'.repeat(100_000)};081234567801;\n`],
    ['very many columns', `${'a;'.repeat(100_000)}\n`],
    ['very many open quotation marks', `${header}${'";'.repeat(100_000)}\n`],
    ['very many lines of nothing', `${header}${';;\n'.repeat(100_000)}`],
    [
      'very many rows of nearly a kecamatan',
      header +
        Array.from({ length: 1_900 }, (_, at) => `Sari;0812345${10_000 + at};Medan Polonio Medan Polonio\n`).join(''),
    ],
  ])(
    'with %s is answered soon',
    async (_, text) => {
      await app.ownerPool.query(
        `update agency set region_code = (select code from region where kind = 'city' order by code limit 1) where id = $1`,
        [world.agencyId],
      );
      const officer = await app.as(world.officer);
      const began = performance.now();
      const cpu = process.cpuUsage();
      const content = Buffer.from(text).toString('base64');
      const answer = await officer.post(`/api/cohorts/${world.pupil.cohortId}/invitation-imports`, {
        fileName: 'undangan.csv',
        content,
        dryRun: true,
      });
      const { user, system } = process.cpuUsage(cpu);
      expect([200, 413, 422]).toContain(answer.status);
      expect(Math.min(performance.now() - began, (user + system) / 1000)).toBeLessThan(1_500);
    },
    120_000,
  );
});
