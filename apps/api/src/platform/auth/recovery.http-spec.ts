import { RecoveryCodeView } from '@contracts/auth';
import { givenAgency, givenPerson, password, startApp, type TestApp } from '@api/testing';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [] });
});
afterAll(() => app.close());

async function given() {
  const agency = await givenAgency(app);
  const sari = await givenPerson(app, { agency });
  const officer = await app.as(await givenPerson(app, { agency, roles: ['support_officer'] }));
  const issue = async (personId = sari.personId) =>
    RecoveryCodeView.parse((await officer.post(`/api/people/${personId}/recovery-code`)).json());
  return { agency, sari, officer, issue };
}

const redeem = (login: string, code: string, next = 'kalimat baru saya') =>
  app.stranger.post('/api/session/recovery', { login, code, password: next });

describe('recovery codes', () => {
  it('lead back in, set the new password and sign other devices out', async () => {
    const { sari, issue } = await given();
    const phone = await app.as(sari);
    await phone.get('/api/session');
    const { code } = await issue();
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);

    const answer = await redeem(sari.login, code.toLowerCase().replace('-', ' '));
    expect(answer.json()).toMatchObject({ accountId: sari.accountId });
    expect(answer.headers['set-cookie']).toBeDefined();
    expect((await phone.get('/api/session')).text).toBe('null');
    expect((await app.stranger.post('/api/session', { login: sari.login, password })).status).toBe(401);
    expect((await app.stranger.post('/api/session', { login: sari.login, password: 'kalimat baru saya' })).status).toBe(
      200,
    );
  });

  it('open once', async () => {
    const { sari, issue } = await given();
    const { code } = await issue();
    await redeem(sari.login, code);
    expect((await redeem(sari.login, code)).json().type).toBe('urn:melekai:problem:auth/code-not-valid');
  });

  it('last seven days', async () => {
    const { sari, issue } = await given();
    const { code } = await issue();
    app.clock.advance({ days: 7, seconds: 1 });
    expect((await redeem(sari.login, code)).status).toBe(422);
  });

  it('end when a newer one is made, or the password is changed', async () => {
    const { sari, issue } = await given();
    const first = await issue();
    const second = await issue();
    expect((await redeem(sari.login, first.code)).status).toBe(422);
    await (await app.as(sari)).put('/api/session/password', { current: password, next: 'kalimat lain saya' });
    expect((await redeem(sari.login, second.code)).status).toBe(422);
  });

  it('open only the account they were made for', async () => {
    const { agency, issue } = await given();
    const andi = await givenPerson(app, { agency });
    const { code } = await issue();
    expect((await redeem(andi.login, code)).status).toBe(422);
  });

  it('cannot be guessed at speed', async () => {
    const { sari, issue } = await given();
    const { code } = await issue();
    for (let turn = 0; turn < 5; turn += 1) await redeem(sari.login, 'AAAA-AAAA');
    expect((await redeem(sari.login, code)).status).toBe(429);
  });

  it('leave the old password standing when the new one is too short', async () => {
    const { sari, issue } = await given();
    const { code } = await issue();
    expect((await redeem(sari.login, code, 'pendek')).status).toBe(422);
    expect((await redeem(sari.login, code)).status).toBe(200);
  });

  it('are made by nobody without that duty', async () => {
    const { agency, sari } = await given();
    const mentor = await app.as(
      await givenPerson(app, { agency, roles: ['mentor', 'cohort_manager', 'agency_owner'] }),
    );
    expect((await mentor.post(`/api/people/${sari.personId}/recovery-code`)).status).toBe(403);
    expect((await app.stranger.post(`/api/people/${sari.personId}/recovery-code`)).status).toBe(401);
  });

  it('are not made for people of another agency, nor for officers', async () => {
    const { agency, officer } = await given();
    const elsewhere = await givenPerson(app);
    expect((await officer.post(`/api/people/${elsewhere.personId}/recovery-code`)).status).toBe(404);
    expect((await officer.post('/api/people/x/recovery-code')).status).toBe(404);
    const editor = await givenPerson(app, { agency, roles: ['curriculum_editor'] });
    expect((await officer.post(`/api/people/${editor.personId}/recovery-code`)).json().type).toBe(
      'urn:melekai:problem:auth/recovery-not-here',
    );
  });
});
