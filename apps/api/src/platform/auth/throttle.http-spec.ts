import { givenPerson, password, startApp, type Client, type TestApp } from '@api/testing';

let app: TestApp;
beforeAll(async () => {
  // Behind TLS the proxy's word about the address counts.
  app = await startApp({ modules: [], env: { PUBLIC_URL: 'https://belajar.example.go.id' } });
});
afterAll(() => app.close());

const from = (address: string) => app.stranger.with({ 'x-forwarded-for': address });
const tryIt = (client: Client, login: string, secret = 'salah') =>
  client.post('/api/session', { login, password: secret });
const fail = async (client: Client, login: string, times: number) => {
  for (let turn = 0; turn < times; turn += 1) await tryIt(client, login);
};

describe('guessing passwords', () => {
  it('is answered with growing waits after five failures, even when the password is right', async () => {
    const sari = await givenPerson(app);
    const client = from('203.0.113.1');
    await fail(client, sari.login, 5);
    const refused = await tryIt(client, sari.login, password);
    expect([refused.status, refused.headers['retry-after']]).toEqual([429, '15']);
    expect(refused.json()).toMatchObject({ type: 'urn:melekai:problem:auth/wait-before-retry', retryAfter: 15 });

    app.clock.advance({ seconds: 15 });
    expect((await tryIt(client, sari.login)).status).toBe(401);
    expect((await tryIt(client, sari.login)).json()['retryAfter']).toBe(30);
    app.clock.advance({ seconds: 30 });
    expect((await tryIt(client, sari.login, password)).status).toBe(200);
    expect((await tryIt(client, sari.login)).status).toBe(401);
  });

  it('does not keep others in the same room from signing in', async () => {
    const [sari, andi] = [await givenPerson(app), await givenPerson(app)];
    await fail(from('203.0.113.2'), sari.login, 8);
    expect((await tryIt(from('203.0.113.2'), andi.login, password)).status).toBe(200);
  });

  it('does not lock the owner out when a stranger guesses elsewhere', async () => {
    const sari = await givenPerson(app);
    await fail(from('203.0.113.3'), sari.login, 8);
    expect((await tryIt(from('203.0.113.4'), sari.login, password)).status).toBe(200);
  });

  it('is slowed from many addresses together too', async () => {
    const sari = await givenPerson(app);
    for (let address = 1; address <= 5; address += 1) await fail(from(`198.51.100.${address}`), sari.login, 4);
    expect((await tryIt(from('198.51.100.99'), sari.login, password)).json()).toMatchObject({
      status: 429,
      retryAfter: 5,
    });
  });

  it('is slowed for logins that do not exist, so that a wait tells nothing', async () => {
    await fail(from('203.0.113.5'), 'nobody', 5);
    expect((await tryIt(from('203.0.113.5'), 'nobody')).status).toBe(429);
  });

  it('counts different spellings of a phone number as one', async () => {
    await givenPerson(app, { phone: '+6281200002002' });
    const client = from('203.0.113.6');
    for (const login of ['081200002002', '6281200002002', '+62 812 0000 2002', '0812-0000-2002', '0812 00002002'])
      await tryIt(client, login);
    expect((await tryIt(client, '081200002002', password)).status).toBe(429);
  });

  it('lets no more than a handful through when many are sent at once', async () => {
    const sari = await givenPerson(app);
    const answers = await Promise.all(Array.from({ length: 40 }, () => tryIt(from('203.0.113.7'), sari.login)));
    const looked = answers.filter(({ status }) => status === 401).length;
    expect(looked).toBeGreaterThanOrEqual(5);
    expect(looked).toBeLessThanOrEqual(9);
  });

  it('is forgotten after a day', async () => {
    const sari = await givenPerson(app);
    await fail(from('203.0.113.8'), sari.login, 5);
    app.clock.advance({ days: 1, seconds: 1 });
    await fail(from('203.0.113.8'), sari.login, 4);
    expect((await tryIt(from('203.0.113.8'), sari.login, password)).status).toBe(200);
  });
});
