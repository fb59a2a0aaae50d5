import { givenPerson, password, startApp, type TestApp } from '@api/testing';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [] });
});
afterAll(() => app.close());

describe('POST /api/session', () => {
  it('signs in', async () => {
    const sari = await givenPerson(app);
    const answer = await app.stranger.post('/api/session', { login: sari.login, password });
    expect(answer.text).toMatch(/accountId/);
    expect(answer.status).toBe(200);
  });
});
