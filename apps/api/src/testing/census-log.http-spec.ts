import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenPerson, password, startApp, type TestApp } from '@api/testing';
import { anAct } from '@given/learning';
import { aSending } from '@given/submissions';
import { givenFurnishedAgency, type FurnishedAgency } from './matrix-world';

const log: string[] = [];
let app: TestApp;
let world: FurnishedAgency;
let dataDir: string;
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'melekai-log-'));
  app = await startApp({ log, env: { DATA_DIR: dataDir } });
  world = await givenFurnishedAgency(app);
});
afterAll(async () => {
  await app.close();
  rmSync(dataDir, { recursive: true });
});

const words = {
  name: 'Nyonya Rahasia Simanjuntak',
  phone: '0813-9876-5432',
  phoneAsStored: '81398765432',
  password: 'rahasia-sekali-4711',
  business: 'Warung Rahasia Lima',
  answer: 'Resep rahasia bolu pandan',
  note: 'Catatan rahasia mentor',
  search: 'cari-rahasia',
  agent: 'Peramban Rahasia 9',
  email: 'rahasia@contoh.example',
};

/** Everything that people do and say, some of it wrong, some of it failing on our side. */
async function doEverything(): Promise<string[]> {
  const stranger = app.stranger.with({ 'user-agent': words.agent, 'x-forwarded-for': '203.0.113.77' });
  const { slug, code } = { slug: world.places['cohorts/:slug'], code: world.places['invitations/:code'] ?? '' };
  const seat = { name: words.name, phone: words.phone, password: words.password, businessName: words.business };
  await stranger.post(`/api/public/cohorts/${slug}/enrolments`, seat);
  await stranger.post(`/api/public/cohorts/${slug}/enrolments`, seat);
  await stranger.submit(`/daftar/${slug}`, { ...seat, phone: 'bukan nomor' });
  await stranger.get(`/api/public/invitations/${code}`);
  await stranger.get(`/undangan/${code}`);
  await stranger.post('/api/session', { login: words.email, password: words.password });
  await stranger.submit('/masuk', { login: words.phone, password: `${words.password}!` });
  await stranger.post('/api/session', `{"login":"${words.email}","password":"${words.password}`);
  const signedIn = await stranger.post('/api/session', { login: words.phone, password: words.password });
  const secret = /melekai=([\w-]+)/.exec(String(signedIn.headers['set-cookie']))?.[1] ?? '';
  const wati = await givenPerson(app, { agency: { id: world.agencyId } });
  await stranger.post('/api/session', { login: wati.login, password });

  const learner = await app.as(world.learner);
  const officer = await app.as(world.officer);
  const sending = aSending(world.pupil, { answers: { status: words.answer } });
  const form = anAct(world.pupil, 'form-saved', { payload: { answers: { nama: words.answer }, complete: true } });
  await learner.post('/api/sync', { app: 'spec', phoneNow: '2026-11-23T01:00:00.000Z', entries: [form, sending, {}] });
  await officer.post(`/api/submissions/${world.places['submissions/:id']}/messages`, { body: words.note });
  await officer.get(`/api/cohorts?search=${words.search}&limit=x`);
  const token = (await learner.post('/api/tokens', { name: words.name, scopes: ['account:self'], days: 1 })).json<{
    secret: string;
  }>();
  await app.stranger.with({ authorization: `Bearer ${token.secret}` }).get('/api/me/notice');
  await app.stranger.with({ authorization: `Bearer ${token.secret}x` }).get('/api/me/notice');
  const recovery = (await officer.post(`/api/people/${world.pupil.personId}/recovery-code`)).json<{ code: string }>();
  await stranger.post('/api/session/recovery', { login: words.phone, code: recovery.code, password: words.password });
  await learner.patch('/api/me/profile', { name: words.name });

  // Faults of our own: a right that was lost, a rule that nobody named, a connection that is cut.
  await app.ownerPool.query('revoke insert, update on goal from melekai_app');
  await learner.put('/api/me/goals/B2', { targetLevel: 2, targetOn: '2027-01-31' });
  await app.ownerPool.query(
    `alter table person add constraint person_no_secret_ck check (name not like '%Simanjuntak%') not valid`,
  );
  await officer.patch('/api/me/profile', { name: words.name });
  await stranger.post(`/api/public/cohorts/${slug}/enrolments`, { ...seat, phone: '0813-9876-5433' });
  await app.ownerPool.query(
    `alter table entry add constraint entry_no_secret_ck check (payload::text not like '%rahasia%') not valid`,
  );
  const late = anAct(world.pupil, 'form-saved', { payload: { answers: { nama: words.answer }, complete: true } });
  const failed = await learner.post('/api/sync', {
    app: 'spec',
    phoneNow: '2026-11-23T01:00:00.000Z',
    entries: [late],
  });
  expect(failed.status).toBe(500);
  expect(failed.text).not.toMatch(/rahasia|entry_no_secret/);
  return [secret, token.secret, recovery.code, recovery.code.replace('-', ''), code, world.officer.accountId];
}

describe('the log', () => {
  it('tells what happened, and nothing of what people said, who they are or what opens their accounts', async () => {
    const [cookie = '', token = '', spelt = '', recovery = '', invitation = ''] = await doEverything();
    const text = log.join('');
    expect(log.length).toBeGreaterThan(30);
    expect(log.filter((line) => !isLine(line))).toEqual([]);
    expect(text).toContain('"status":500');
    expect(text).toContain('the database refused');
    const secrets = [...Object.values(words), password, cookie, token, spelt, recovery, invitation, '203.0.113.77'];
    expect(secrets.filter((secret) => secret.length < 6)).toEqual([]);
    const told = secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase()));
    expect(told).toEqual([]);
    expect(text).not.toMatch(/melekai=|bearer |"cookie"|"authorization"|"headers"|"body"|"url"|argon2/i);
  });
});

/** One JSON document on one line, with a level and a sentence. */
function isLine(line: string): boolean {
  const { level, msg } = JSON.parse(line) as { level?: number; msg?: string };
  return line.endsWith('\n') && typeof level === 'number' && typeof msg === 'string';
}
