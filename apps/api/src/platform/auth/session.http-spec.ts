import { SessionView } from '@contracts/auth';
import { givenAgency, givenPerson, password, startApp, type TestApp } from '@api/testing';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [] });
});
afterAll(() => app.close());

const signIn = (login: string, secret = password) => app.stranger.post('/api/session', { login, password: secret });
const cookieOf = (answer: { headers: Readonly<Record<string, string | string[] | undefined>> }) =>
  [answer.headers['set-cookie']].flat()[0] ?? '';
const asCookie = (answer: Parameters<typeof cookieOf>[0]) =>
  app.stranger.with({ cookie: cookieOf(answer).split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' });

describe('POST /api/session', () => {
  it.each(['0812-0000-1001', '62812 0000 1001', '+62 812 0000 1001'])('takes the phone number as %s', async (login) => {
    await givenPerson(app, { phone: '+6281200001001' }).catch(() => undefined);
    expect((await signIn(login)).status).toBe(200);
  });

  it('takes an e-mail and a user name in any case', async () => {
    await givenPerson(app, { userName: 'budi.w', email: 'budi@example.id' });
    expect((await signIn('BUDI@Example.id')).status).toBe(200);
    expect((await signIn(' Budi.W ')).status).toBe(200);
  });

  it('answers who is signed in and puts the secret into a cookie that scripts cannot read', async () => {
    const agency = await givenAgency(app, { zone: 'WITA' });
    const wati = await givenPerson(app, { agency, roles: ['learner', 'mentor'], name: 'Wati' });
    const answer = await signIn(wati.login);
    const view = SessionView.parse(answer.json());
    expect(view).toMatchObject({
      accountId: wati.accountId,
      personId: wati.personId,
      name: 'Wati',
      roles: ['learner', 'mentor'],
      noticeAnswered: true,
    });
    expect(view.agency).toEqual({ id: agency.id, name: agency.name, zone: 'WITA', isDemo: false });
    expect(view.permissions).toContain('submission:judge');
    expect(cookieOf(answer)).toMatch(/^melekai=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(answer.text).not.toContain(/=([\w-]{43})/.exec(cookieOf(answer))?.[1]);
  });

  it('answers a wrong password and an unknown login with the same refusal', async () => {
    const sari = await givenPerson(app);
    const wrong = await signIn(sari.login, 'bukan itu');
    const unknown = await signIn('tidak-ada', 'bukan itu');
    expect(wrong.status).toBe(401);
    const { requestId: _1, ...first } = wrong.json();
    const { requestId: _2, ...second } = unknown.json();
    expect(first).toEqual(second);
    expect(first.type).toBe('urn:melekai:problem:auth/wrong-login');
    expect(cookieOf(wrong)).toBe('');
  });

  it('refuses an account that no agency knows, and one that was disabled', async () => {
    const lost = await givenPerson(app);
    await app.ownerPool.query('update person set account_id = null where id = $1', [lost.personId]);
    expect((await signIn(lost.login)).json().type).toBe('urn:melekai:problem:auth/not-in-any-agency');

    const gone = await givenPerson(app);
    await app.ownerPool.query('update auth.account set disabled_at = now() where id = $1', [gone.accountId]);
    expect((await signIn(gone.login)).json().type).toBe('urn:melekai:problem:auth/wrong-login');
  });

  it.each([
    [{}, ['/login', '/password']],
    [{ login: 'sari' }, ['/password']],
    [{ login: '', password: 'x' }, ['/login']],
    [{ login: ['sari'], password: 'x' }, ['/login']],
    [{ login: { $gt: '' }, password: 'x' }, ['/login']],
    [{ login: 'a'.repeat(3000), password: 'x' }, ['/login']],
    [{ login: 'sari', password: 'x'.repeat(201) }, ['/password']],
    [[], ['/']],
    ['"text"', ['/']],
    ['null', ['/login', '/password']],
  ])('names the fields of %j that do not fit', async (body, pointers) => {
    const answer = await app.stranger.post('/api/session', body, { headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(422);
    expect(answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  it('never looks for a password in the address', async () => {
    const sari = await givenPerson(app);
    expect((await app.stranger.post(`/api/session?login=${sari.login}&password=${password}`, {})).status).toBe(422);
  });

  it('signs out whoever used this device before', async () => {
    const [sari, andi] = [await givenPerson(app), await givenPerson(app)];
    const device = asCookie(await signIn(sari.login));
    await device.post('/api/session', { login: andi.login, password });
    expect((await device.get('/api/session')).text).toBe('null');
  });
});

describe('GET /api/session', () => {
  it('answers a stranger null, and forgets a cookie that opens nothing', async () => {
    expect((await app.stranger.get('/api/session')).text).toBe('null');
    const answer = await app.stranger.with({ cookie: `melekai=${'x'.repeat(43)}` }).get('/api/session');
    expect(answer.text).toBe('null');
    expect(cookieOf(answer)).toMatch(/^melekai=; Max-Age=0/);
  });

  it('lasts 90 days from the last visit, and the cookie follows once a day', async () => {
    const sari = await givenPerson(app);
    const signedIn = await signIn(sari.login);
    const device = asCookie(signedIn);
    app.clock.advance({ hours: 1 });
    expect(cookieOf(await device.get('/api/session'))).toBe('');
    app.clock.advance({ days: 89 });
    expect(cookieOf(await device.get('/api/session'))).toMatch(/Max-Age=7776000/);
    app.clock.advance({ days: 89 });
    expect((await device.get('/api/session')).json()).toMatchObject({ accountId: sari.accountId });
    app.clock.advance({ days: 91 });
    expect((await device.get('/api/session')).text).toBe('null');
  });

  it('sees a new role after half a minute', async () => {
    const sari = await givenPerson(app);
    const device = await app.as(sari);
    await device.get('/api/session');
    await app.ownerPool.query(
      `insert into person_role (agency_id, id, person_id, role) values ($1, gen_random_uuid(), $2, 'mentor')`,
      [sari.agencyId, sari.personId],
    );
    app.clock.advance({ seconds: 31 });
    expect((await device.get('/api/session')).json()).toMatchObject({ roles: ['learner', 'mentor'] });
  });
});

describe('DELETE /api/session', () => {
  it('ends this device and no other', async () => {
    const sari = await givenPerson(app);
    const [phone, laptop] = [await app.as(sari), await app.as(sari)];
    await laptop.get('/api/session');
    const answer = await phone.delete('/api/session');
    expect(answer.status).toBe(204);
    expect(cookieOf(answer)).toMatch(/^melekai=; Max-Age=0/);
    expect((await phone.get('/api/session')).text).toBe('null');
    expect((await laptop.get('/api/session')).json()).toMatchObject({ accountId: sari.accountId });
  });

  it('is no mistake for a stranger', async () => {
    expect((await app.stranger.delete('/api/session')).status).toBe(204);
  });
});

describe('DELETE /api/sessions', () => {
  it('signs out everywhere, here too', async () => {
    const sari = await givenPerson(app);
    const [phone, laptop] = [await app.as(sari), await app.as(sari)];
    await laptop.get('/api/session');
    expect((await phone.delete('/api/sessions')).status).toBe(204);
    expect((await phone.get('/api/session')).text).toBe('null');
    expect((await laptop.get('/api/session')).text).toBe('null');
  });

  it('asks a stranger to sign in', async () => {
    expect((await app.stranger.delete('/api/sessions')).status).toBe(401);
  });
});

describe('PUT /api/session/agency', () => {
  it('moves this device to another agency that knows the person, with the roles held there', async () => {
    const here = await givenPerson(app, { roles: ['learner'] });
    const there = await givenPerson(app, { roles: ['mentor'], accountId: here.accountId });
    const device = await app.as(here);
    expect(SessionView.parse((await device.get('/api/session')).json()).agencies).toHaveLength(2);

    const moved = await device.put('/api/session/agency', { agencyId: there.agencyId });
    expect(moved.json()).toMatchObject({ personId: there.personId, roles: ['mentor'] });
    expect((await device.get('/api/session')).json()).toMatchObject({ personId: there.personId });
  });

  it('does not know an agency that does not know the person', async () => {
    const sari = await givenPerson(app);
    const other = await givenAgency(app);
    const device = await app.as(sari);
    const answer = await device.put('/api/session/agency', { agencyId: other.id });
    expect([answer.status, answer.json().type]).toEqual([404, 'urn:melekai:problem:auth/no-such-agency']);
    expect((await device.get('/api/session')).json()).toMatchObject({ agency: { id: sari.agencyId } });
  });
});

describe('PUT /api/session/password', () => {
  it('changes the password and signs every other device out', async () => {
    const sari = await givenPerson(app);
    const [phone, laptop] = [await app.as(sari), await app.as(sari)];
    await laptop.get('/api/session');
    expect((await phone.put('/api/session/password', { current: password, next: 'kalimat baru saya' })).status).toBe(
      204,
    );
    expect((await phone.get('/api/session')).json()).toMatchObject({ accountId: sari.accountId });
    expect((await laptop.get('/api/session')).text).toBe('null');
    expect((await signIn(sari.login)).status).toBe(401);
    expect((await signIn(sari.login, 'kalimat baru saya')).status).toBe(200);
  });

  it('changes nothing for whoever does not know the old one, or chooses a short one', async () => {
    const sari = await givenPerson(app);
    const phone = await app.as(sari);
    expect((await phone.put('/api/session/password', { current: 'salah', next: 'kalimat baru saya' })).status).toBe(
      401,
    );
    expect((await phone.put('/api/session/password', { current: password, next: 'pendek' })).status).toBe(422);
    expect((await signIn(sari.login)).status).toBe(200);
  });
});
