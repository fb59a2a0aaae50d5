import type { PhoneSecret } from '@contracts/auth';
import { givenPerson, startApp, type Answer, type Client, type TestApp } from '@api/testing';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [] });
});
afterAll(() => app.close());

const cookieOf = (answer: Answer): string => String(answer.headers['set-cookie']).split(';')[0] ?? '';
const holding = (secret: string): Client =>
  app.stranger.with({ cookie: `melekai=${secret}`, 'sec-fetch-site': 'same-origin' });
const whoIs = async (client: Client) =>
  (await client.get('/api/session')).json<{ personId: string } | null>()?.personId;

/** Somebody at a shared phone, with the secret that lies behind her PIN. */
async function givenSharer() {
  const person = await givenPerson(app);
  const before = await app.as(person);
  const answer = await before.post('/api/session/phone');
  const { secret } = answer.json<PhoneSecret>();
  return { person, before, secret, answer };
}

describe('a session of a shared phone', () => {
  it('goes on under a new secret, which the cookie bears too; the old one opens nothing', async () => {
    const { person, before, secret, answer } = await givenSharer();
    expect(cookieOf(answer)).toBe(`melekai=${secret}`);
    expect(await whoIs(holding(secret))).toBe(person.personId);
    expect(await whoIs(before)).toBeUndefined();
  });

  it('is put away without ending, and brought back by its secret', async () => {
    const { person, secret } = await givenSharer();
    expect(cookieOf(await holding(secret).delete('/api/session/phone'))).toBe('melekai=');
    const back = await app.stranger.put('/api/session/phone', { secret });
    expect([back.status, cookieOf(back)]).toEqual([204, `melekai=${secret}`]);
    expect(await whoIs(holding(secret))).toBe(person.personId);
  });

  it('takes the phone over from somebody else without ending her session', async () => {
    const [sari, andi] = [await givenSharer(), await givenSharer()];
    const answer = await holding(sari.secret).put('/api/session/phone', { secret: andi.secret });
    expect(cookieOf(answer)).toBe(`melekai=${andi.secret}`);
    expect(await whoIs(holding(sari.secret))).toBe(sari.person.personId);
  });

  it('does not come back once it was signed out, here or everywhere', async () => {
    const [sari, andi] = [await givenSharer(), await givenSharer()];
    await holding(sari.secret).delete('/api/session');
    await holding(andi.secret).delete('/api/sessions');
    for (const { secret } of [sari, andi]) {
      const answer = await app.stranger.put('/api/session/phone', { secret });
      expect([answer.status, answer.headers['set-cookie']]).toEqual([401, undefined]);
    }
  });

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['a guess of another length', { secret: 'abc' }],
    ['a list', { secret: ['a'] }],
  ])('is not brought back by %s', async (_what, body) => {
    expect((await app.stranger.put('/api/session/phone', body)).status).toBe(422);
  });

  it('is neither told nor brought back for another site’s page', async () => {
    const { secret, person } = await givenSharer();
    const elsewhere = (await app.as(person)).with({ 'sec-fetch-site': 'cross-site' });
    expect((await elsewhere.post('/api/session/phone')).status).toBe(403);
    expect((await elsewhere.put('/api/session/phone', { secret })).status).toBe(403);
  });

  it('has no secret for strangers', async () => {
    expect((await app.stranger.post('/api/session/phone')).status).toBe(401);
  });

  it('has none for a token, which must not be able to stay', async () => {
    const person = await givenPerson(app);
    const issued = await (await app.as(person)).post('/api/tokens', { name: 'x', scopes: ['account:self'], days: 1 });
    const token = app.stranger.with({ authorization: `Bearer ${issued.json<{ secret: string }>().secret}` });
    expect((await token.post('/api/session/phone')).status).toBe(403);
  });
});
