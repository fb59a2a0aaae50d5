import { PublicCohortView, SeatView } from '@contracts/enrolments';
import { CohortsModule } from '@api/cohorts';
import {
  givenAgency,
  givenCohort,
  givenEnrolment,
  givenPerson,
  startApp,
  type Client,
  type TestApp,
} from '@api/testing';
import { EnrolmentsModule } from './enrolments.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [CohortsModule, EnrolmentsModule] });
});
afterAll(() => app.close());

async function aCohort(change: object = {}) {
  const agency = await givenAgency(app, { name: 'Dinas Koperasi Medan' });
  await app.ownerPool.query(`update agency set region_code = '64.71' where id = $1`, [agency.id]);
  const person = await givenPerson(app, { agency, roles: ['cohort_manager'] });
  const nurul = await app.as(person);
  return { ...(await givenCohort(app, { agency, authorId: person.id, ...change })), agency, nurul };
}

let dialled = 0;
const aPhone = () => `0813${String(20_000_000 + (dialled += 1))}`;
const aSeat = (change: object = {}) => ({ name: 'Wati', phone: aPhone(), password: 'sepuluh huruf', ...change });
const rows = async (sql: string, ...values: unknown[]) =>
  (await app.ownerPool.query<Record<string, unknown>>(sql, values)).rows;
const statuses = (cohortId: string) =>
  rows(`select status from enrolment where cohort_id = $1 order by enrolled_at, id`, cohortId).then((all) =>
    all.map(({ status }) => status),
  );
const problemOf = ({ status, json }: { status: number; json: () => { type: string } }) => [
  status,
  json().type.replace('urn:melekai:problem:', ''),
];

describe('GET /api/public/cohorts/{slug}', () => {
  it('shows anybody what is offered, and where she may come from', async () => {
    const cohort = await aCohort({ quota: 12 });
    const answer = await app.stranger.get(`/api/public/cohorts/${cohort.slug}`);
    expect(PublicCohortView.strict().parse(answer.json())).toMatchObject({
      ...{
        name: 'Angkatan Medan 3',
        slug: cohort.slug,
        agencyName: 'Dinas Koperasi Medan',
        isDemo: false,
        status: 'open',
        open: true,
      },
      ...{ seatsLeft: 12, waiting: 0, curriculumTitle: 'AI untuk Usaha Saya', privacyContact: 'privasi@contoh.go.id' },
      districts: expect.arrayContaining([{ code: '64.71.01', name: 'Balikpapan Timur' }]),
    });
  });

  it.each([
    ['running', true, false],
    ['closed', true, false],
    ['planned', false, false],
    ['cancelled', false, false],
  ])('of a %s cohort there is a page: %s, with seats: %s', async (status, exists, open) => {
    const cohort = await aCohort({ status });
    const answer = await app.stranger.get(`/api/public/cohorts/${cohort.slug}`);
    expect(answer.status).toBe(exists ? 200 : 404);
    if (exists) expect(answer.json<PublicCohortView>().open).toBe(open);
  });
});

describe('POST /api/public/cohorts/{slug}/enrolments', () => {
  it('gives a stranger an account and a seat, and she can sign in', async () => {
    const cohort = await aCohort();
    const phone = aPhone();
    const answer = await app.stranger.post(
      `/api/public/cohorts/${cohort.slug}/enrolments`,
      aSeat({ phone, district: '64.71.01', businessName: 'Kue Wati' }),
    );
    expect([answer.status, SeatView.strict().parse(answer.json())]).toEqual([
      201,
      { enrolmentId: expect.any(String), status: 'active', place: null },
    ]);
    const session = await app.stranger.post('/api/session', { login: phone, password: 'sepuluh huruf' });
    expect(session.json()).toMatchObject({ name: 'Wati', agency: { id: cohort.agency.id }, roles: ['learner'] });
  });

  it.each([
    [409, 'cohorts/not-open', {}, { status: 'running' }],
    [422, 'cohorts/phone-not-valid', { phone: 'tidak ada' }, {}],
    [422, 'cohorts/district-not-known', { district: 'Medan Denai' }, {}],
    [422, 'common/not-valid', { password: 'pendek' }, {}],
    [422, 'common/not-valid', { name: ' ' }, {}],
    [422, 'common/not-valid', { name: 'Wa\u0000ti'.repeat(60) }, {}],
  ])('answers %i %s to %j', async (status, what, change, state) => {
    const cohort = await aCohort(state);
    expect(problemOf(await app.stranger.post(`/api/public/cohorts/${cohort.slug}/enrolments`, aSeat(change)))).toEqual([
      status,
      what,
    ]);
    expect(await statuses(cohort.id)).toEqual([]);
  });

  it('asks who has an account to sign in', async () => {
    const cohort = await aCohort();
    const phone = aPhone();
    await app.stranger.post(`/api/public/cohorts/${cohort.slug}/enrolments`, aSeat({ phone }));
    const again = await app.stranger.post(
      `/api/public/cohorts/${cohort.slug}/enrolments`,
      aSeat({ phone: `+62 ${phone.slice(1)}` }),
    );
    expect(problemOf(again)).toEqual([409, 'auth/login-taken']);
    expect(await statuses(cohort.id)).toEqual(['active']);
  });

  it('knows no cohort that is not there', async () => {
    expect(problemOf(await app.stranger.post('/api/public/cohorts/medan-9-zzzz/enrolments', aSeat()))).toEqual([
      404,
      'common/not-found',
    ]);
  });
});

describe('POST /api/cohorts/{slug}/seat', () => {
  it('gives somebody with an account a seat in another agency, under the name she has', async () => {
    const cohort = await aCohort();
    const andi = await givenPerson(app, { name: 'Andi', phone: '+6281399990000', roles: ['mentor'] });
    const client = await app.as(andi);
    const answer = await client.post(`/api/cohorts/${cohort.slug}/seat`, { businessName: 'Kopi Andi' });
    expect([answer.status, answer.json<SeatView>().status]).toEqual([201, 'active']);
    expect(
      await rows(
        `select p.name, p.phone, b.name as business from person p join enrolment e on e.person_id = p.id join business b on b.id = e.business_id where e.cohort_id = $1`,
        cohort.id,
      ),
    ).toEqual([{ name: 'Andi', phone: '+6281399990000', business: 'Kopi Andi' }]);
    expect((await client.get('/api/session')).json()).toMatchObject({
      agencies: expect.arrayContaining([expect.objectContaining({ id: cohort.agency.id })]),
    });
    expect(problemOf(await client.post(`/api/cohorts/${cohort.slug}/seat`, {}))).toEqual([
      409,
      'enrolments/already-enrolled',
    ]);
    expect(await rows('select 1 from business where agency_id = $1', cohort.agency.id)).toHaveLength(1);
  });

  it('makes who has another role in the agency a learner as well, at once', async () => {
    const cohort = await aCohort();
    const budi = await givenPerson(app, { agency: cohort.agency, roles: ['mentor'] });
    const client = await app.as(budi);
    expect((await client.get('/api/session')).json()).toMatchObject({ roles: ['mentor'] });
    expect((await client.post(`/api/cohorts/${cohort.slug}/seat`, {})).status).toBe(201);
    expect((await client.get('/api/session')).json()).toMatchObject({ roles: ['learner', 'mentor'] });
  });

  it.each([
    ['closed', 409, 'cohorts/not-open'],
    ['running', 409, 'cohorts/not-open'],
  ])('gives no seat in a %s cohort, and makes nobody known there', async (status, code, what) => {
    const cohort = await aCohort({ status });
    const client = await app.as(await givenPerson(app));
    expect(problemOf(await client.post(`/api/cohorts/${cohort.slug}/seat`, {}))).toEqual([code, what]);
    expect(await rows(`select 1 from person where agency_id = $1`, cohort.agency.id)).toHaveLength(1);
  });

  it('is for people with an account', async () => {
    const cohort = await aCohort();
    expect((await app.stranger.post(`/api/cohorts/${cohort.slug}/seat`, {})).status).toBe(401);
  });
});

describe('the line', () => {
  async function aFullCohort() {
    const cohort = await aCohort({ quota: 2 });
    const people: { id: string; enrolmentId: string; client: Client }[] = [];
    for (const [at, status] of (['active', 'active', 'waitlisted', 'waitlisted', 'waitlisted'] as const).entries()) {
      const person = await givenPerson(app, { agency: cohort.agency, name: `Orang ${at}` });
      const enrolledAt = new Date(Date.UTC(2026, 10, 20, 3, at));
      const enrolment = await givenEnrolment(app, {
        agency: cohort.agency,
        cohort,
        personId: person.id,
        status,
        enrolledAt,
      });
      people.push({ id: person.id, enrolmentId: enrolment.id, client: await app.as(person) });
    }
    return { ...cohort, people };
  }

  it('moves up when the quota grows, the first first', async () => {
    const cohort = await aFullCohort();
    await cohort.nurul.patch(`/api/cohorts/${cohort.id}`, { quota: 4 });
    expect(await statuses(cohort.id)).toEqual(['active', 'active', 'active', 'active', 'waitlisted']);
  });

  it('moves up when somebody leaves', async () => {
    const cohort = await aFullCohort();
    const [first, , third] = cohort.people;
    expect((await first?.client.post(`/api/enrolments/${first.enrolmentId}/withdrawal`))?.status).toBe(204);
    expect(await statuses(cohort.id)).toEqual(['withdrawn', 'active', 'active', 'waitlisted', 'waitlisted']);
    expect(await rows(`select ended_at from enrolment where id = $1`, first?.enrolmentId)).toEqual([
      { ended_at: app.clock.now() },
    ]);
    // Who leaves the line frees no seat.
    expect((await cohort.nurul.post(`/api/enrolments/${cohort.people[3]?.enrolmentId}/withdrawal`)).status).toBe(204);
    expect(await statuses(cohort.id)).toEqual(['withdrawn', 'active', 'active', 'withdrawn', 'waitlisted']);
    expect((await third?.client.post(`/api/cohorts/${cohort.slug}/seat`, {}))?.json()).toMatchObject({
      type: 'urn:melekai:problem:enrolments/already-enrolled',
    });
  });

  it('lets who has left come again, at the end of the line', async () => {
    const cohort = await aFullCohort();
    const [first] = cohort.people;
    await first?.client.post(`/api/enrolments/${first.enrolmentId}/withdrawal`);
    expect((await first?.client.post(`/api/cohorts/${cohort.slug}/seat`, {}))?.json<SeatView>()).toMatchObject({
      status: 'waitlisted',
      place: 3,
    });
  });

  it('does not move in a cohort that is over', async () => {
    const cohort = await aFullCohort();
    await cohort.nurul.post(`/api/cohorts/${cohort.id}/closing`, { end: true });
    await cohort.nurul.post(`/api/enrolments/${cohort.people[0]?.enrolmentId}/withdrawal`);
    expect(await statuses(cohort.id)).toEqual(['withdrawn', 'active', 'waitlisted', 'waitlisted', 'waitlisted']);
  });

  it('gives each freed seat to one person, however many leave at once', async () => {
    const cohort = await aFullCohort();
    await Promise.all(
      [0, 1, 2].map((at) => cohort.nurul.post(`/api/enrolments/${cohort.people[at]?.enrolmentId}/withdrawal`)),
    );
    expect(await statuses(cohort.id)).toEqual(['withdrawn', 'withdrawn', 'withdrawn', 'active', 'active']);
  });

  it('tells who may not take a learner out nothing, and changes nothing', async () => {
    const cohort = await aFullCohort();
    const [first, second] = cohort.people;
    const others = [
      second?.client,
      await app.as(await givenPerson(app, { roles: ['cohort_manager'] })),
      await app.as(
        await givenPerson(app, { agency: cohort.agency, roles: ['mentor', 'report_viewer', 'agency_owner'] }),
      ),
    ];
    for (const client of others)
      expect((await client?.post(`/api/enrolments/${first?.enrolmentId}/withdrawal`))?.status).toBe(404);
    expect((await app.stranger.post(`/api/enrolments/${first?.enrolmentId}/withdrawal`)).status).toBe(401);
    expect((await statuses(cohort.id))[0]).toBe('active');
  });

  it('ends an enrolment once', async () => {
    const cohort = await aFullCohort();
    const leave = () => cohort.nurul.post(`/api/enrolments/${cohort.people[0]?.enrolmentId}/withdrawal`);
    expect([(await leave()).status, problemOf(await leave())]).toEqual([204, [409, 'enrolments/ended']]);
  });
});
