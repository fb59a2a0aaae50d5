import { givenPerson, password, startApp, type Client, type TestApp } from '@api/testing';

let app: TestApp;
let cookie: string;
let sealed: string;
beforeAll(async () => {
  app = await startApp({ modules: [], env: { PUBLIC_URL: 'https://belajar.example.go.id' } });
  const sari = await givenPerson(app);
  const answer = await app.stranger.post('/api/session', { login: sari.login, password });
  sealed = String(answer.headers['set-cookie']);
  cookie = sealed.split(';')[0] ?? '';
});
afterAll(() => app.close());

const change = (client: Client) =>
  client.put('/api/session/agency', { agencyId: '00000000-0000-7000-8000-000000000000' });

describe('a request that bears the cookie and changes something', () => {
  it.each<[string, Record<string, string>]>([
    ['our own page', { 'sec-fetch-site': 'same-origin' }],
    ['our own page in an older browser', { origin: 'https://belajar.example.go.id' }],
  ])('passes from %s', async (_, headers) => {
    expect((await change(app.stranger.with({ cookie, ...headers }))).json().type).toBe(
      'urn:melekai:problem:auth/no-such-agency',
    );
  });

  it.each<[string, Record<string, string>]>([
    ['says nothing about where it comes from', {}],
    ['comes from another site', { 'sec-fetch-site': 'cross-site' }],
    ['comes from a sister site', { 'sec-fetch-site': 'same-site' }],
    ['was typed by hand', { 'sec-fetch-site': 'none' }],
    ['has a foreign origin', { origin: 'https://evil.example' }],
    ['has our host without TLS', { origin: 'http://belajar.example.go.id' }],
    ['has an opaque origin', { origin: 'null' }],
    [
      'claims our origin from another site',
      { 'sec-fetch-site': 'cross-site', origin: 'https://belajar.example.go.id' },
    ],
  ])('is refused when it %s', async (_, headers) => {
    const answer = await change(app.stranger.with({ cookie, ...headers }));
    expect([answer.status, answer.json().type]).toEqual([403, 'urn:melekai:problem:common/cross-site']);
  });
});

describe('a request without the cookie', () => {
  it('may sign in when it says nothing, as scripts do', async () => {
    expect((await app.stranger.post('/api/session', { login: 'x', password: 'y' })).status).toBe(401);
  });

  it('may not sign somebody in from another site', async () => {
    const evil = app.stranger.with({ origin: 'https://evil.example' });
    expect((await evil.post('/api/session', { login: 'x', password: 'y' })).status).toBe(403);
    expect((await evil.submit('/api/session', { login: 'x', password: 'y' })).status).toBe(403);
  });
});

it('reads with the cookie from anywhere', async () => {
  const answer = await app.stranger.with({ cookie, 'sec-fetch-site': 'cross-site' }).get('/api/session');
  expect(answer.json()).toMatchObject({ name: 'Sari' });
});

it('seals the cookie to this host behind TLS, and keeps browsers there', async () => {
  expect(sealed).toMatch(/^__Host-melekai=[\w-]{43}; Max-Age=7776000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  const { headers } = await app.stranger.get('/api/health/live');
  expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
});

it('takes no cookie of the other name', async () => {
  expect((await app.stranger.with({ cookie: cookie.replace('__Host-', '') }).get('/api/session')).text).toBe('null');
});
