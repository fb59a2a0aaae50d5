import { givenPerson, password, startApp, type TestApp } from '@api/testing';
import { AgenciesModule } from '@api/agencies';
import { PeopleModule } from './people.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [AgenciesModule, PeopleModule], env: { DEMO: 'on' } });
});
afterAll(() => app.close());

const titleOf = (text: string) => /<title>(.*?)<\/title>/.exec(text)?.[1];

describe('GET /', () => {
  it('shows what this is and the way in, without a script or an inline style', async () => {
    const answer = await app.stranger.get('/');
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.text).toContain('<h1>Belajar memakai AI untuk usaha Anda</h1>');
    expect(answer.text).toContain('<html lang="id" data-desk="learner">');
    expect(answer.text).not.toMatch(/<script|<style|style="|\son\w+=|javascript:/i);
  });

  it('speaks English to whoever asks for it', async () => {
    const answer = await app.stranger.get('/', { headers: { 'accept-language': 'en' } });
    expect(answer.text).toContain('<html lang="en"');
    expect(titleOf(answer.text)).toBe('Sign in – MelekAI');
  });

  it('takes whoever is signed in to their first desk', async () => {
    const [sari, budi, nurul] = [
      await givenPerson(app),
      await givenPerson(app, { roles: ['mentor'] }),
      await givenPerson(app, { roles: ['cohort_manager'] }),
    ];
    expect((await (await app.as(sari)).get('/')).headers['location']).toBe('/belajar');
    expect((await (await app.as(budi)).get('/')).headers['location']).toBe('/mentor');
    expect((await (await app.as(nurul)).get('/?next=/dinas/angkatan')).headers['location']).toBe('/dinas/angkatan');
  });

  it('lists the demo’s people with the sentence that no real agency takes part, and only in a demo', async () => {
    const demo = (await app.stranger.get('/')).text;
    expect(demo).toContain('tidak ada Dinas sungguhan yang ikut serta');
    expect(demo).toContain('value="sari"');
    const real = await startApp({ modules: [AgenciesModule, PeopleModule], env: { DEMO: 'off' } });
    const text = (await real.stranger.get('/')).text;
    expect(text).not.toMatch(/melek-ai-demo|rekaan|value="sari"/);
    await real.close();
  });
});

describe('POST /masuk', () => {
  it('signs in and goes on to where the person wanted to go', async () => {
    const sari = await givenPerson(app);
    const answer = await app.stranger.submit('/masuk', { login: sari.login, password, next: '/belajar/modul/1' });
    expect([answer.status, answer.headers['location']]).toEqual([303, '/belajar/modul/1']);
    expect(String(answer.headers['set-cookie'])).toMatch(/melekai=[\w-]{43}/);
    expect(String(answer.headers['set-cookie'])).toContain('melekai-lang=id');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example'])('never goes on to %s', async (next) => {
    const sari = await givenPerson(app);
    expect((await app.stranger.submit('/masuk', { login: sari.login, password, next })).headers['location']).toBe(
      '/belajar',
    );
  });

  it('shows a learner the notice first', async () => {
    const sari = await givenPerson(app, { noticeAnswered: false });
    const answer = await app.stranger.submit('/masuk', { login: sari.login, password, next: '/belajar/x' });
    expect(answer.headers['location']).toBe('/belajar/pemberitahuan?next=%2Fbelajar%2Fx');
  });

  it('says a wrong password on the same page, keeps the login and never the password', async () => {
    const answer = await app.stranger.submit('/masuk', {
      login: 'sa"ri<b>',
      password: 'rahasia-salah',
      next: '/belajar/x',
    });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('Nomor HP atau kata sandi belum cocok.');
    expect(answer.text).toContain('value="sa&#34;ri&#60;b&#62;"');
    expect(answer.text).toContain('<input type="hidden" name="next" value="/belajar/x" />');
    expect(answer.text).not.toContain('rahasia-salah');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it('asks for what was left empty', async () => {
    const answer = await app.stranger.submit('/masuk', { login: 'sari' });
    expect([answer.status, answer.text.includes('Isi nomor HP dan kata sandi dulu.')]).toEqual([422, true]);
    expect((await app.stranger.post('/masuk')).status).toBe(422);
  });

  it('says how long to wait after many wrong passwords', async () => {
    const sari = await givenPerson(app);
    for (let turn = 0; turn < 5; turn += 1)
      await app.stranger.submit('/masuk', { login: sari.login, password: 'salah' });
    const answer = await app.stranger.submit('/masuk', { login: sari.login, password });
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '15']);
    expect(answer.text).toContain('Tunggu 15 detik');
  });

  it('is refused from another site, with a page', async () => {
    const answer = await app.stranger.submit(
      '/masuk',
      { login: 'x', password: 'y' },
      { headers: { origin: 'https://evil.example' } },
    );
    expect(answer.status).toBe(403);
    expect(titleOf(answer.text)).toBe('Permintaan datang dari situs lain. – MelekAI');
  });
});

describe('POST /keluar', () => {
  it('signs this device out', async () => {
    const sari = await app.as(await givenPerson(app));
    const answer = await sari.submit('/keluar', {});
    expect([answer.status, answer.headers['location']]).toEqual([303, '/']);
    expect((await sari.get('/api/session')).text).toBe('null');
  });
});

describe('/masuk/kode', () => {
  it('leads back in with an officer’s code', async () => {
    const sari = await givenPerson(app);
    const officer = await app.as(await givenPerson(app, { agency: { id: sari.agencyId }, roles: ['support_officer'] }));
    const { code } = (await officer.post(`/api/people/${sari.personId}/recovery-code`)).json<{ code: string }>();
    const wrong = await app.stranger.submit('/masuk/kode', {
      login: sari.login,
      code: 'AAAA-AAAA',
      password: 'kalimat baru saya',
    });
    expect([wrong.status, wrong.text.includes('Kode tidak cocok')]).toEqual([422, true]);
    const short = await app.stranger.submit('/masuk/kode', { login: sari.login, code, password: 'pendek' });
    expect([short.status, short.text.includes('paling sedikit 10')]).toEqual([422, true]);
    expect(short.text).toContain(`value="${code}"`);
    const right = await app.stranger.submit('/masuk/kode', { login: sari.login, code, password: 'kalimat baru saya' });
    expect([right.status, right.headers['location']]).toEqual([303, '/belajar']);
  });
});

describe('/bantuan', () => {
  it('names the agency’s privacy contact to whoever is signed in', async () => {
    expect((await app.stranger.get('/bantuan')).text).toContain('Hubungi kantor Dinas Koperasi');
    expect((await (await app.as(await givenPerson(app))).get('/bantuan')).text).toContain('privasi@contoh.go.id');
  });
});

describe('an address that leads nowhere', () => {
  it('is a page for people and a document for programs', async () => {
    const page = await app.stranger.get('/tidak-ada', { headers: { accept: 'text/html' } });
    expect([page.status, titleOf(page.text)]).toEqual([404, 'Halaman ini tidak ada – MelekAI']);
    expect(
      (await app.stranger.get('/api/tidak-ada', { headers: { accept: 'text/html' } })).headers['content-type'],
    ).toContain('problem+json');
  });
});
