import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HomeDocument } from '@contracts/learning';
import { ReadHome } from '@api/learning';
import { givenNoticeAnswered, startApp, type Client, type TestApp } from '@api/testing';
import { anAct, step } from '@given/learning';
import { aSending, givenAccountOf, givenPupil, type GivenPupil } from '@given/submissions';

const bars = '<div class="card skel"><i></i><i></i></div>';
const style = '.next{color:green}';
const link = '<link rel="stylesheet" crossorigin href="/assets/app-1.css">';
const scripts =
  '<script type="module" src="/assets/app-1.js"></script><link rel="modulepreload" href="/assets/react-1.js">';
const shell = `<!doctype html><html lang="id" data-desk="learner"><head>${scripts}${link}</head><body><main class="col">${bars}</main></body></html>`;

let web: string;
let app: TestApp;
let sari: GivenPupil;
let phone: Client;
beforeAll(async () => {
  web = mkdtempSync(join(tmpdir(), 'web-'));
  mkdirSync(join(web, '.vite'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'assets/app-1.css'), style);
  writeFileSync(join(web, '.vite/manifest.json'), '{}');
  writeFileSync(join(web, 'app.html'), shell);
  app = await startApp({ webDirectory: web });
  sari = await givenPupil(app);
  phone = await signIn(sari);
});
afterAll(async () => {
  await app.close();
  rmSync(web, { recursive: true });
});

async function signIn(pupil: GivenPupil): Promise<Client> {
  await givenNoticeAnswered(app, pupil);
  return app.as({ ...pupil, ...(await givenAccountOf(app, pupil)) });
}
const open = (path: string, who = phone) => who.get(path, { headers: { 'accept-language': 'id' } });

describe('The words that come with a page of the app', () => {
  it('are at home the greeting, and the next step with a link to it', async () => {
    const { text, headers } = await open('/belajar');
    expect(text).toContain('<h1>Halo, Sari.</h1>');
    expect(text).toContain('Teks yang jelas');
    expect(text).toMatch(new RegExp(`href="/belajar/pelajaran/${step.lesson}"\\s*>\\s*Mulai\\s*</a`));
    expect(text).not.toContain(bars);
    expect(headers['cache-control']).toBe('private, no-cache');
  });

  it('are of a lesson the part that the address names, as far as the first thing to do', async () => {
    const first = await open(`/belajar/pelajaran/${step.lesson}?bagian=1`);
    expect(first.text).toContain('<h2>Cerita</h2>');
    expect(first.text).not.toContain('Cek sebentar');
    const second = await open(`/belajar/pelajaran/${step.lesson}?bagian=2`);
    expect(second.text).toContain('<h2>Cek sebentar</h2>');
    expect(second.text).toContain('Bagian 2 dari 2');
  });

  it.each(['', '?bagian=0', '?bagian=3', '?bagian=x', '?bagian=-1'])(
    'are none where the app must decide what comes: %j',
    async (query) => {
      const { text, headers } = await open(`/belajar/pelajaran/${step.lesson}${query}`);
      expect(text).toContain(bars);
      expect(headers['cache-control']).toBe('private, no-cache');
    },
  );

  it('are of a task what it is about, until it was sent', async () => {
    const pupil = await givenPupil(app);
    const other = await signIn(pupil);
    expect((await open(`/belajar/tugas/${step.task}`, other)).text).toContain('Tugas praktik · Modul 3');
    const entries = [aSending(pupil)];
    await other.post('/api/sync', { app: 'spec', phoneNow: app.clock.now().toISOString(), cursor: null, entries });
    expect((await open(`/belajar/tugas/${step.task}`, other)).text).toContain(bars);
  });

  it('are painted before anything else comes: their style is with them, and scripts stand back', async () => {
    const { text, headers } = await open('/belajar');
    expect(text).toContain(`<style>${style}</style>`);
    expect(text).not.toContain('rel="stylesheet"');
    // The names of the scripts do not wait for it.
    expect(text.lastIndexOf('<link')).toBeLessThan(text.indexOf('<style>'));
    expect(text.match(/fetchpriority="low"/g)).toHaveLength(2);
    const name = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${name}';`);
    const { text: without } = await open('/belajar/modul');
    expect([without.includes(link), without.includes('fetchpriority')]).toEqual([true, false]);
  });

  it('come with the name of the module that the app will ask for', async () => {
    const { enrolments } = JSON.parse((await phone.get('/api/me/learning')).text) as HomeDocument;
    const url = enrolments[0]?.modules[0]?.url ?? 'none';
    for (const path of [`/belajar/pelajaran/${step.lesson}`, `/belajar/tugas/${step.task}`])
      expect((await open(path)).text).toContain(`<link rel="preload" as="fetch" crossorigin href="${url}">`);
    expect((await open('/belajar')).text).not.toContain('as="fetch"');
  });

  it('go on where she is', async () => {
    const pupil = await givenPupil(app);
    const other = await signIn(pupil);
    const entries = [anAct(pupil, 'part-read', { payload: { part: 1, parts: 2 } })];
    await other.post('/api/sync', { app: 'spec', phoneNow: app.clock.now().toISOString(), cursor: null, entries });
    expect((await open('/belajar', other)).text).toMatch(/>\s*Lanjutkan\s*<\/a/);
  });

  it.each([
    ['a lesson of nobody’s version', '/belajar/pelajaran/0193a000-0000-7000-8000-0000000000ff?bagian=1'],
    ['a lesson asked for as a task', `/belajar/tugas/${step.lesson}`],
    ['another page', '/belajar/modul'],
    ['an address that is no id', '/belajar/pelajaran/%3Cscript%3E?bagian=1'],
  ])('are none of %s', async (_what, path) => {
    expect((await open(path)).text).toContain(bars);
  });

  it('make no page fail that opens without them', async () => {
    jest.spyOn(app.get(ReadHome), 'execute').mockRejectedValueOnce(new Error('no database'));
    const { status, text } = await open('/belajar');
    expect([status, text.includes(bars)]).toEqual([200, true]);
  });

  it('escape what people and authors wrote', async () => {
    const pupil = await givenPupil(app, { name: '<img/src=x>' });
    expect((await open('/belajar', await signIn(pupil))).text).not.toContain('<img/src=x>');
  });
});
