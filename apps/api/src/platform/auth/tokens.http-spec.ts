import { IssuedToken } from '@contracts/auth';
import { givenAgency, givenPerson, startApp, type Client, type TestApp } from '@api/testing';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [] });
});
afterAll(() => app.close());

const bearer = (secret: string) => app.stranger.with({ authorization: `Bearer ${secret}` });
const issue = async (client: Client, scopes: string[], days = 30) =>
  IssuedToken.parse((await client.post('/api/tokens', { name: 'laporan', scopes, days })).json());

describe('bearer tokens', () => {
  it('speak for their person within their scopes', async () => {
    const nurul = await givenPerson(app, { roles: ['cohort_manager', 'support_officer'] });
    const device = await app.as(nurul);
    const { secret } = await issue(device, ['cohort:read', 'account:self']);
    expect((await bearer(secret).get('/api/session')).json()).toMatchObject({
      personId: nurul.personId,
      permissions: ['account:self', 'cohort:read'],
    });
    expect((await bearer(secret).post(`/api/people/${nurul.personId}/recovery-code`)).status).toBe(403);
  });

  it('lose what their person loses', async () => {
    const nurul = await givenPerson(app, { roles: ['cohort_manager'] });
    const { secret } = await issue(await app.as(nurul), ['cohort:read', 'account:self']);
    await app.ownerPool.query('delete from person_role where person_id = $1', [nurul.personId]);
    expect((await bearer(secret).get('/api/session')).json()).toMatchObject({ permissions: ['account:self'] });
  });

  it('cannot be given more than their person holds', async () => {
    const sari = await givenPerson(app);
    const answer = await (await app.as(sari)).post('/api/tokens', { name: 'x', scopes: ['cohort:manage'], days: 1 });
    expect([answer.status, answer.json().type]).toEqual([403, 'urn:melekai:problem:auth/scope-not-held']);
  });

  it('cannot make tokens, end them or change the password', async () => {
    const sari = await givenPerson(app);
    const { secret, id } = await issue(await app.as(sari), ['account:self']);
    expect((await bearer(secret).post('/api/tokens', { name: 'x', scopes: ['account:self'], days: 1 })).status).toBe(
      403,
    );
    expect((await bearer(secret).delete(`/api/tokens/${id}`)).status).toBe(403);
    expect((await bearer(secret).put('/api/session/password', { current: 'x', next: 'sebuah kalimat' })).status).toBe(
      403,
    );
    expect((await bearer(secret).put('/api/session/agency', { agencyId: sari.agencyId })).status).toBe(403);
    expect((await bearer(secret).delete('/api/sessions')).status).toBe(403);
  });

  it('end when they are revoked, and when their time is over', async () => {
    const sari = await givenPerson(app);
    const device = await app.as(sari);
    const [first, second] = [await issue(device, ['account:self']), await issue(device, ['account:self'], 2)];
    expect((await device.delete(`/api/tokens/${first.id}`)).status).toBe(204);
    expect((await bearer(first.secret).get('/api/session')).status).toBe(401);
    app.clock.advance({ days: 2, seconds: 1 });
    expect((await bearer(second.secret).get('/api/session')).status).toBe(401);
  });

  it('are listed without their secrets', async () => {
    const sari = await givenPerson(app);
    const device = await app.as(sari);
    const { secret, id } = await issue(device, ['account:self']);
    const list = await device.get('/api/tokens');
    expect(list.json()).toMatchObject([{ id, name: 'laporan', scopes: ['account:self'] }]);
    expect(list.text).not.toContain(secret);
  });

  it('are their owner’s alone', async () => {
    const agency = await givenAgency(app);
    const [sari, andi] = [await givenPerson(app, { agency }), await givenPerson(app, { agency })];
    const { id } = await issue(await app.as(sari), ['account:self']);
    const other = await app.as(andi);
    expect((await other.get('/api/tokens')).json()).toEqual([]);
    expect((await other.delete(`/api/tokens/${id}`)).status).toBe(404);
  });

  it.each(['Bearer', 'Bearer ', 'Bearer melekai_x', 'Bearer ../../etc', 'Basic c2FyaTp4', 'x'])(
    'refuses %j, whatever cookie comes along',
    async (authorization) => {
      const device = await app.as(await givenPerson(app));
      expect((await device.with({ authorization }).get('/api/session')).status).toBe(401);
    },
  );

  it.each([
    [{}, 422],
    [{ name: 'x', scopes: [], days: 1 }, 422],
    [{ name: 'x', scopes: ['root'], days: 1 }, 422],
    [{ name: 'x', scopes: ['account:self'], days: 0 }, 422],
    [{ name: 'x', scopes: ['account:self'], days: 366 }, 422],
  ])('of the shape %j are refused', async (body, status) => {
    expect((await (await app.as(await givenPerson(app))).post('/api/tokens', body)).status).toBe(status);
  });
});
