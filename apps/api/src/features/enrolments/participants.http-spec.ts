import { ParticipantsPage } from '@contracts/cohorts';
import { roles, type Role } from '@contracts/kernel';
import { CohortsModule } from '@api/cohorts';
import { givenPerson, startApp, type TestApp } from '@api/testing';
import { EnrolmentsModule } from './enrolments.module';
import { daysAgo, givenLivelyCohort, givenSevenLives, namesOf, tableOf } from './lively-cohort.given';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [CohortsModule, EnrolmentsModule] });
});
afterAll(() => app.close());

describe('the list of participants', () => {
  it('shows what an officer needs to know of each', async () => {
    const cohort = await givenSevenLives(app);
    const { items } = ParticipantsPage.parse((await cohort.nurul.get(`/api/cohorts/${cohort.id}/participants`)).json());
    expect(items[0]).toEqual({
      ...{
        enrolmentId: expect.any(String),
        name: 'Ani',
        businessName: 'Kue Ani',
        district: null,
        status: 'active',
        done: 3,
        required: 3,
      },
      ...{
        lastActiveOn: '2026-11-23',
        sent: 2,
        waiting: 1,
        accepted: 1,
        phone: null,
        mentorId: expect.any(String),
        mentorName: 'Budi',
      },
    });
    expect(items[3]).toMatchObject({
      name: 'Dewi',
      businessName: null,
      lastActiveOn: null,
      mentorId: null,
      mentorName: null,
    });
  });

  it('is searched by name and business, and sorted', async () => {
    const cohort = await givenSevenLives(app);
    expect(await namesOf(cohort, 'search=KUE')).toEqual(['Ani']);
    expect(await namesOf(cohort, 'search=i&sort=name')).toEqual(['Ani', 'Beni', 'Citra', 'Dewi', 'Fitri', 'Gina']);
    expect(await namesOf(cohort, 'search=%25')).toEqual([]);
    expect(await namesOf(cohort, 'sort=last-active')).toEqual(['Ani', 'Beni', 'Citra', 'Gina', 'Fitri', 'Eka', 'Dewi']);
    const byDone = await namesOf(cohort, 'sort=done');
    expect([byDone.slice(0, 2).sort(), byDone.slice(2, 4), byDone.slice(4).sort()]).toEqual([
      ['Ani', 'Gina'],
      ['Citra', 'Beni'],
      ['Dewi', 'Eka', 'Fitri'],
    ]);
  });

  it('is a file that opens right in Indonesian Excel, in the order and with the filter of the page', async () => {
    const cohort = await givenLivelyCohort(app);
    await cohort.live({
      name: '=SUM(A1)',
      acts: [daysAgo(app, 1)],
      done: 2,
      business: 'Kopi; "Enak"',
      phone: '+6281234567890',
    });
    await cohort.live({ name: 'Tiur' });
    const { answer, header, rows } = await tableOf(cohort, cohort.nurul, 'sort=done');
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(answer.headers['content-disposition']).toBe('attachment; filename="peserta.csv"');
    expect(answer.text.startsWith('\uFEFF"Nama";"No HP";')).toBe(true);
    expect(header).toEqual([
      'Nama',
      'No HP',
      'Usaha',
      'Kecamatan',
      'Status',
      'Langkah selesai',
      'Dari',
      'Terakhir aktif',
      'Tugas terkirim',
      'Menunggu mentor',
      'Tugas diterima',
      'Mentor',
    ]);
    expect(rows).toEqual([
      ["'=SUM(A1)", '0812-3456-7890', 'Kopi; "Enak"', '', 'Aktif', '2', '3', '22/11/2026', '0', '0', '0', ''],
      ['Tiur', '', '', '', 'Aktif', '0', '3', '', '0', '0', '0', ''],
    ]);
    const english = await tableOf(cohort, cohort.nurul.with({ 'accept-language': 'en' }), 'search=tiur');
    expect([english.header?.[0], english.rows]).toEqual(['Name', [expect.arrayContaining(['Tiur', 'Active'])]]);
  });

  it('holds everybody of a large cohort once, in the file as on the pages', async () => {
    const cohort = await givenLivelyCohort(app);
    const client = await app.ownerPool.connect();
    await client.query(
      `insert into person (agency_id, id, name, zone) select $1, gen_random_uuid(), 'Orang ' || n, 'WIB' from generate_series(1, 1203) n`,
      [cohort.agency.id],
    );
    await client.query(
      `insert into enrolment (agency_id, id, cohort_id, person_id, version_id, status, enrolled_at)
       select $1, gen_random_uuid(), $2, id, $3, 'active', now() from person where agency_id = $1 and name like 'Orang %'`,
      [cohort.agency.id, cohort.id, cohort.versionId],
    );
    client.release();
    for (const sort of ['name', 'last-active', 'done']) {
      const { rows } = await tableOf(cohort, cohort.nurul, `sort=${sort}`);
      expect([rows.length, new Set(rows.map(([name]) => name)).size]).toEqual([1203, 1203]);
    }
  }, 30_000);

  it.each([
    'cursor=x',
    'sort=salary',
    'show=nobody',
    'limit=0',
    'limit=1000',
    `cursor=${Buffer.from('[1,2]').toString('base64url')}`,
  ])('refuses %s', async (query) => {
    const cohort = await givenLivelyCohort(app);
    expect((await cohort.nurul.get(`/api/cohorts/${cohort.id}/participants?${query}`)).status).toBe(422);
  });
});

describe('who may', () => {
  const readers: readonly Role[] = ['cohort_manager', 'report_viewer', 'support_officer', 'agency_owner'];
  const paths = ['activity', 'participants', 'participants.csv'];

  it.each(roles)('%s', async (role) => {
    const cohort = await givenLivelyCohort(app);
    await cohort.live({ name: 'Ani', phone: `+6281${String(300_000_000 + roles.indexOf(role))}` });
    const client = await app.as(await givenPerson(app, { agency: cohort.agency, roles: [role] }));
    for (const path of paths)
      expect((await client.get(`/api/cohorts/${cohort.id}/${path}`)).status).toBe(readers.includes(role) ? 200 : 403);
    if (!readers.includes(role)) return;
    const { items } = (await client.get(`/api/cohorts/${cohort.id}/participants`)).json<ParticipantsPage>();
    const { rows } = await tableOf(cohort, client);
    // Telephone numbers are for who manages enrolments.
    expect([items[0]?.phone !== null, rows[0]?.[1] !== '']).toEqual(Array(2).fill(role === 'cohort_manager'));
  });

  it('shows strangers and other agencies nothing', async () => {
    const cohort = await givenLivelyCohort(app);
    const lina = await app.as(await givenPerson(app, { roles: ['cohort_manager'] }));
    for (const path of paths) {
      expect((await app.stranger.get(`/api/cohorts/${cohort.id}/${path}`)).status).toBe(401);
      expect((await lina.get(`/api/cohorts/${cohort.id}/${path}`)).status).toBe(404);
    }
  });
});
