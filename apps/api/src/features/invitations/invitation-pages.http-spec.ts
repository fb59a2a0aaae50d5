import type { InvitationView } from '@contracts/cohorts';
import { CohortsModule } from '@api/cohorts';
import { EnrolmentsModule } from '@api/enrolments';
import { PeopleModule } from '@api/people';
import { givenAgency, givenCohort, givenEnrolment, givenPerson, startApp, type TestApp } from '@api/testing';
import { InvitationsModule } from './invitations.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [PeopleModule, CohortsModule, EnrolmentsModule, InvitationsModule] });
});
afterAll(() => app.close());

let dialled = 0;
async function anInvitation(change: object = {}) {
  const agency = await givenAgency(app, { name: 'Dinas Koperasi Medan' });
  const person = await givenPerson(app, { agency, roles: ['cohort_manager'] });
  const cohort = await givenCohort(app, { agency, authorId: person.id });
  const phone = `0816${String(40_000_000 + (dialled += 1))}`;
  const answer = await (
    await app.as(person)
  ).post(`/api/cohorts/${cohort.id}/invitations`, { name: 'Bu <Sari>', phone });
  const code = (answer.json<InvitationView>().code ?? '').replace('-', '');
  await app.ownerPool.query(`update cohort set status = $2 where id = $1`, [cohort.id, 'open']);
  for (const [column, value] of Object.entries(change))
    await app.ownerPool.query(`update cohort set ${column} = $2 where id = $1`, [cohort.id, value]);
  return { agency, cohort, phone, code, url: `/undangan/${code}` };
}
const count = async (cohortId: string) =>
  Number((await app.ownerPool.query('select count(*) from enrolment where cohort_id = $1', [cohortId])).rows[0].count);
const cookieOf = (header: string | string[] | undefined) =>
  [header ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('/undangan', () => {
  it('asks for the code and leads to its invitation, however it is typed', async () => {
    expect((await app.stranger.get('/undangan')).text).toContain('Daftar dengan kode undangan');
    const answer = await app.stranger.get('/undangan?kode=k7px-3mqa%20');
    expect([answer.status, answer.headers.location]).toEqual([303, '/undangan/K7PX3MQA']);
  });

  it('asks again for a code that leads nowhere', async () => {
    const page = await app.stranger.get('/undangan/K7PX3MQA');
    expect(page.status).toBe(404);
    expect(page.text).toMatch(/id="kode-error" role="alert">.*tidak ditemukan atau sudah dipakai/);
    expect(page.text).toContain('value="K7PX3MQA"');
  });
});

describe('/undangan/{code}', () => {
  it('shows who is invited to what, and no more of her number than she needs', async () => {
    const { url, phone } = await anInvitation();
    const page = await app.stranger.get(url);
    expect(page.status).toBe(200);
    for (const words of [
      'Undangan untuk Bu &#60;Sari&#62;',
      'Dinas Koperasi Medan',
      `${phone.slice(0, 4)}-****-${phone.slice(-4)}`,
    ])
      expect(page.text).toContain(words);
    expect(page.text).not.toContain(phone.slice(4, 8));
  });

  it('brings an account and a seat with a password alone', async () => {
    const { url, cohort, phone } = await anInvitation();
    const answer = await app.stranger.submit(url, { password: 'sepuluh huruf', businessName: '' });
    expect([answer.status, answer.headers.location]).toEqual([303, `/daftar/${cohort.slug}`]);
    const sari = app.stranger.with({ cookie: cookieOf(answer.headers['set-cookie']) });
    expect((await sari.get(`/daftar/${cohort.slug}`)).text).toContain('Kursi Anda sudah ada.');
    expect((await app.stranger.post('/api/session', { login: phone, password: 'sepuluh huruf' })).status).toBe(200);
  });

  it('keeps what was typed when the password is too short', async () => {
    const { url, cohort } = await anInvitation();
    const answer = await app.stranger.submit(url, { password: 'pendek', businessName: 'Kue & Teh' });
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/id="password-error" role="alert">.*paling sedikit 10 huruf/);
    expect(answer.text).toContain('value="Kue &#38; Teh"');
    expect(answer.text).not.toContain('pendek"');
    expect(await count(cohort.id)).toBe(0);
  });

  it('shows who has an account the way in, and back here', async () => {
    const { url, code, phone } = await anInvitation();
    await givenPerson(app, { phone: `+62${phone.slice(1)}` });
    const answer = await app.stranger.submit(url, { password: 'sepuluh huruf' });
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Nomor ini sudah punya akun');
    expect(answer.text).toContain(`href="/?next=${encodeURIComponent(`/undangan/${code}`)}"`);
  });

  it('lets somebody who is signed in accept in one press, and takes her there', async () => {
    const { url, cohort, agency } = await anInvitation();
    const client = await app.as(await givenPerson(app, { name: 'Andi' }));
    expect((await client.get(url)).text).toContain('Anda masuk sebagai Andi');
    expect((await client.submit(url, {})).headers.location).toBe(`/daftar/${cohort.slug}`);
    expect((await client.get('/api/session')).json()).toMatchObject({ agency: { id: agency.id } });
    expect((await client.submit(url, {})).status).toBe(404);
  });

  it('says so to who is enrolled already, and keeps the code good', async () => {
    const { url, cohort, agency } = await anInvitation();
    const andi = await givenPerson(app, { agency });
    await givenEnrolment(app, { agency, cohort, personId: andi.id });
    const answer = await (await app.as(andi)).submit(url, {});
    expect([answer.status, answer.text.includes('Anda sudah terdaftar')]).toEqual([409, true]);
    expect((await app.stranger.get(url)).status).toBe(200);
  });

  it.each([
    ['planned', 'Pendaftaran belum dibuka.'],
    ['closed', 'Pendaftaran sudah ditutup.'],
  ])('says how it stands with a %s cohort', async (status, sentence) => {
    const { url, cohort } = await anInvitation({ status });
    expect((await app.stranger.get(url)).text).toContain(sentence);
    const answer = await app.stranger.submit(url, { password: 'sepuluh huruf' });
    expect([answer.status, answer.text.includes(sentence), await count(cohort.id)]).toEqual([409, true, 0]);
  });

  it('tells who guesses how long to wait', async () => {
    const ask = () => app.app.inject({ method: 'GET', url: '/undangan/AAAA2222', remoteAddress: '10.0.0.7' });
    for (let tries = 0; tries < 30; tries += 1) await ask();
    const slowed = await ask();
    expect([slowed.statusCode, slowed.headers['retry-after']]).toEqual([429, '20']);
    expect(slowed.body).toContain('Tunggu 20 detik');
  });
});
