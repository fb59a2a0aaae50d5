import { CohortsModule } from '@api/cohorts';
import { PeopleModule } from '@api/people';
import { givenAgency, givenCohort, givenEnrolment, givenPerson, startApp, type TestApp } from '@api/testing';
import { EnrolmentsModule } from './enrolments.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [PeopleModule, CohortsModule, EnrolmentsModule] });
});
afterAll(() => app.close());

async function aCohort(change: object = {}) {
  const agency = await givenAgency(app, { name: 'Dinas <Koperasi> Medan' });
  await app.ownerPool.query(`update agency set region_code = '12.71' where id = $1`, [agency.id]);
  const person = await givenPerson(app, { agency, roles: ['cohort_manager'] });
  const cohort = await givenCohort(app, { agency, authorId: person.id, ...change });
  return { ...cohort, agency, url: `/daftar/${cohort.slug}` };
}

let dialled = 0;
const fields = (change: object = {}) => ({
  ...{
    name: 'Bu "Sari" <b>',
    phone: `0815${String(30_000_000 + (dialled += 1))}`,
    district: '12.71.04',
    businessName: 'Kue & Teh',
    password: 'sepuluh huruf',
  },
  ...change,
});
const count = async (cohortId: string) =>
  Number((await app.ownerPool.query('select count(*) from enrolment where cohort_id = $1', [cohortId])).rows[0].count);
const cookieOf = (header: string | string[] | undefined) =>
  [header ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

describe('/daftar/{slug}', () => {
  it('offers a seat in one form, in Indonesian and in English', async () => {
    const { url } = await aCohort({ quota: 7 });
    const page = await app.stranger.get(url);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    for (const words of [
      'Angkatan Medan 3',
      'AI untuk Usaha Saya',
      '23 November 2026 sampai 17 Januari 2027',
      '7 kursi masih ada',
      'Medan Denai',
      'privasi@contoh.go.id',
    ])
      expect(page.text).toContain(words);
    expect(page.text).toContain('Dinas &#60;Koperasi&#62; Medan');
    expect(page.text.match(/class="btn big full"/g)).toHaveLength(1);
    const english = await app.stranger.with({ 'accept-language': 'en' }).get(url);
    expect(english.text).toContain('7 seats are left');
  });

  it('gives a seat without a script, signs her in, and shows what is next', async () => {
    const { url, id } = await aCohort();
    const answer = await app.stranger.submit(url, fields());
    expect([answer.status, answer.headers.location]).toEqual([303, url]);
    expect(await count(id)).toBe(1);
    const sari = app.stranger.with({ cookie: cookieOf(answer.headers['set-cookie']), 'sec-fetch-site': 'same-origin' });
    const page = await sari.get(url);
    expect(page.text).toContain('Kursi Anda sudah ada.');
    expect(page.text).toContain('href="/belajar"');
    // Pressing twice does nothing more.
    expect((await sari.submit(url, fields())).status).toBe(303);
    expect(await count(id)).toBe(1);
  });

  it('leads to the line when all seats are taken', async () => {
    const cohort = await aCohort({ quota: 1 });
    const first = await givenPerson(app, { agency: cohort.agency });
    await givenEnrolment(app, { agency: cohort.agency, cohort, personId: first.id });
    expect((await app.stranger.get(cohort.url)).text).toContain('Masuk daftar tunggu');
    const answer = await app.stranger.submit(cohort.url, fields());
    const page = await app.stranger.with({ cookie: cookieOf(answer.headers['set-cookie']) }).get(cohort.url);
    expect(page.text).toContain('Anda nomor 1 di daftar tunggu.');
  });

  it.each([
    [422, { name: ' ' }, 'Isi nama Anda', 'name'],
    [422, { phone: '0812 / 0813' }, 'Nomor HP belum benar', 'phone'],
    [422, { district: 'Surabaya' }, 'Pilih kecamatan dari daftar', 'district'],
    [422, { password: 'pendek' }, 'paling sedikit 10 huruf', 'password'],
  ])('answers %i to %j, says where, and keeps what was typed', async (status, change, sentence, field) => {
    const { url, id } = await aCohort();
    const answer = await app.stranger.submit(url, fields(change));
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(new RegExp(`id="${field}-error" role="alert">.*${sentence}`));
    if (field !== 'name') expect(answer.text).toContain('value="Bu &#34;Sari&#34; &#60;b&#62;"');
    if (field !== 'district') expect(answer.text).toContain('<option value="12.71.04"  selected>');
    expect(answer.text).toContain('value="Kue &#38; Teh"');
    expect(answer.text).not.toContain('sepuluh huruf');
    expect(await count(id)).toBe(0);
  });

  it('shows who has an account the way in, and back here', async () => {
    const { url, id, slug } = await aCohort();
    await givenPerson(app, { phone: '+6281599990000' });
    const answer = await app.stranger.submit(url, fields({ phone: '0815-9999-0000' }));
    expect(answer.status).toBe(409);
    expect(answer.text).toContain('Nomor ini sudah punya akun');
    expect(answer.text).toContain(`href="/?next&#61;${encodeURIComponent(`/daftar/${slug}`)}"`);
    expect(await count(id)).toBe(0);
  });

  it('lets somebody who is signed in take a seat in one press, and takes her there', async () => {
    const cohort = await aCohort();
    const andi = await givenPerson(app, { name: 'Andi' });
    const client = await app.as(andi);
    expect((await client.get(cohort.url)).text).toContain('Anda masuk sebagai Andi');
    expect((await client.submit(cohort.url, { businessName: '' })).status).toBe(303);
    expect((await client.get(cohort.url)).text).toContain('Kursi Anda sudah ada.');
    expect((await client.get('/api/session')).json()).toMatchObject({
      agency: { id: cohort.agency.id },
      roles: ['learner'],
    });
  });

  it.each(['running', 'closed'])('says that enrolment in a %s cohort is closed, and takes nothing', async (status) => {
    const { url, id } = await aCohort({ status });
    const page = await app.stranger.get(url);
    expect(page.text).toContain('Pendaftaran sudah ditutup.');
    expect(page.text).not.toContain('<form class="card');
    const answer = await app.stranger.submit(url, fields());
    expect([answer.status, await count(id)]).toEqual([409, 0]);
    expect(answer.text).toContain('Pendaftaran sudah ditutup.');
  });

  it.each(['planned', 'cancelled'])('has no page for a %s cohort', async (status) => {
    const { url } = await aCohort({ status });
    const page = await app.stranger.get(url, { headers: { accept: 'text/html' } });
    expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
    expect(page.text).toContain('Halaman ini tidak ada');
  });

  it('has no page for an address that is none', async () => {
    expect((await app.stranger.get('/daftar/medan-9-zzzz')).status).toBe(404);
    expect((await app.stranger.submit('/daftar/medan-9-zzzz', fields())).status).toBe(404);
  });

  it('takes no other site’s form for somebody who is signed in', async () => {
    const { url, id } = await aCohort();
    const client = (await app.as(await givenPerson(app))).with({ 'sec-fetch-site': 'cross-site' });
    expect((await client.submit(url, { businessName: '' })).status).toBe(403);
    expect(await count(id)).toBe(0);
  });
});
