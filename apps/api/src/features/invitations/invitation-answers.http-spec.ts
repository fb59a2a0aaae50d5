import type { InvitationView } from '@contracts/cohorts';
import { InvitationOfferView, type SeatView } from '@contracts/enrolments';
import { CohortsModule } from '@api/cohorts';
import { EnrolmentsModule } from '@api/enrolments';
import { givenAgency, givenCohort, givenEnrolment, givenPerson, startApp, type TestApp } from '@api/testing';
import { InvitationsModule } from './invitations.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [CohortsModule, EnrolmentsModule, InvitationsModule] });
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

describe('an invitation’s code', () => {
  async function anInvitation(change: object = {}) {
    const cohort = await aCohort(change);
    const phone = aPhone();
    const invitation = (
      await cohort.nurul.post(`/api/cohorts/${cohort.id}/invitations`, { name: 'Bu Sari', phone, district: 'Timur' })
    ).json<InvitationView>();
    return { cohort, phone, code: invitation.code ?? '', id: invitation.id };
  }
  const accept = (code: string, change: object = {}) =>
    app.stranger.post(`/api/public/invitations/${code}/acceptance`, { password: 'sepuluh huruf', ...change });

  it('shows its holder what is offered, and no more of the number than she needs', async () => {
    const { code, phone, cohort } = await anInvitation();
    const answer = await app.stranger.get(`/api/public/invitations/${code.toLowerCase().replace('-', ' ')}`);
    expect(InvitationOfferView.strict().parse(answer.json())).toMatchObject({
      ...{
        name: 'Bu Sari',
        maskedPhone: `${phone.slice(0, 4)}-****-${phone.slice(-4)}`,
        expiresAt: '2027-02-21T01:00:00.000Z',
      },
      cohort: { slug: cohort.slug, open: true },
    });
  });

  it('brings its holder an account under the invited number, and a seat; then it ends', async () => {
    const { code, phone, cohort } = await anInvitation();
    const answer = await accept(code, { businessName: 'Kue Sari' });
    expect([answer.status, answer.json<SeatView>().status]).toEqual([201, 'active']);
    expect(
      await rows(
        `select a.phone, p.name, p.district_code, i.status from invitation i join person p on p.id = i.person_id join auth.account a on a.id = p.account_id where i.cohort_id = $1`,
        cohort.id,
      ),
    ).toEqual([{ phone: `+62${phone.slice(1)}`, name: 'Bu Sari', district_code: '64.71.01', status: 'accepted' }]);
    expect(problemOf(await app.stranger.get(`/api/public/invitations/${code}`))).toEqual([
      404,
      'enrolments/invitation-not-valid',
    ]);
    expect(problemOf(await accept(code))).toEqual([404, 'enrolments/invitation-not-valid']);
    expect(await statuses(cohort.id)).toEqual(['active']);
  });

  it('is used once when it is typed twice at the same moment', async () => {
    const { code, cohort } = await anInvitation();
    const answers = (await Promise.all([accept(code), accept(code)])).map(({ status }) => status).sort();
    expect(answers).toEqual([201, 404]);
    expect(await statuses(cohort.id)).toEqual(['active']);
  });

  it('is good while the public page is shut, and leads to the line when the cohort is full', async () => {
    const { code, cohort } = await anInvitation({ status: 'running', quota: 1 });
    const other = await givenPerson(app, { agency: cohort.agency });
    await givenEnrolment(app, { agency: cohort.agency, cohort, personId: other.id });
    expect((await accept(code)).json<SeatView>()).toMatchObject({ status: 'waitlisted', place: 1 });
  });

  it('lets somebody with an account come as herself', async () => {
    const { code, cohort } = await anInvitation();
    const sari = await givenPerson(app, { name: 'Sari Dewi' });
    const client = await app.as(sari);
    expect((await client.post(`/api/invitations/${code}/seat`, {})).status).toBe(201);
    expect(
      await rows(
        `select p.name from enrolment e join person p on p.id = e.person_id where e.cohort_id = $1`,
        cohort.id,
      ),
    ).toEqual([{ name: 'Sari Dewi' }]);
    expect(problemOf(await client.post(`/api/invitations/${code}/seat`, {}))).toEqual([
      404,
      'enrolments/invitation-not-valid',
    ]);
  });

  it('stays good when who typed it is enrolled already, or has an account under its number', async () => {
    const { code, cohort, phone } = await anInvitation();
    const andi = await givenPerson(app, { agency: cohort.agency });
    await givenEnrolment(app, { agency: cohort.agency, cohort, personId: andi.id });
    expect(problemOf(await (await app.as(andi)).post(`/api/invitations/${code}/seat`, {}))).toEqual([
      409,
      'enrolments/already-enrolled',
    ]);
    await givenPerson(app, { phone: `+62${phone.slice(1)}` });
    expect(problemOf(await accept(code))).toEqual([409, 'auth/login-taken']);
    expect(await rows(`select status from invitation where cohort_id = $1`, cohort.id)).toEqual([
      { status: 'invited' },
    ]);
    expect((await app.stranger.get(`/api/public/invitations/${code}`)).status).toBe(200);
  });

  it.each(['withdrawn', 'run out'])('is no code any more when the invitation was %s', async (what) => {
    const { code, cohort, id } = await anInvitation();
    if (what === 'withdrawn') await cohort.nurul.delete(`/api/invitations/${id}`);
    else await app.ownerPool.query(`update invitation set expires_at = $2 where id = $1`, [id, app.clock.now()]);
    expect(problemOf(await app.stranger.get(`/api/public/invitations/${code}`))).toEqual([
      404,
      'enrolments/invitation-not-valid',
    ]);
    expect(problemOf(await accept(code))).toEqual([404, 'enrolments/invitation-not-valid']);
  });

  it.each([
    ['planned', 200, 409],
    ['closed', 200, 409],
    ['cancelled', 404, 409],
  ])('of a %s cohort answers %i, and %i to who would come', async (status, shown, taken) => {
    const { code, cohort } = await anInvitation();
    await app.ownerPool.query(`update cohort set status = $2 where id = $1`, [cohort.id, status]);
    expect((await app.stranger.get(`/api/public/invitations/${code}`)).status).toBe(shown);
    const answer = await accept(code);
    expect([answer.status, answer.json().type]).toEqual([taken, 'urn:melekai:problem:cohorts/not-open']);
    expect(await rows(`select 1 from person where agency_id = $1`, cohort.agency.id)).toHaveLength(1);
  });

  it('wants a password of ten letters', async () => {
    const { code } = await anInvitation();
    expect(problemOf(await accept(code, { password: 'pendek' }))).toEqual([422, 'common/not-valid']);
  });

  it('is not guessed: after thirty wrong ones in a room every next one waits, also a right one', async () => {
    const { code } = await anInvitation();
    // Another address than the other tests'.
    const guess = (typed: string) =>
      app.app.inject({ method: 'GET', url: `/api/public/invitations/${typed}`, remoteAddress: '10.0.0.9' });
    const answers = await Promise.all(Array.from({ length: 60 }, (_, at) => guess(`AAAA${String(at + 2222)}`)));
    expect(answers.filter(({ statusCode }) => statusCode === 404)).toHaveLength(30);
    expect(answers.filter(({ statusCode }) => statusCode === 429)).toHaveLength(30);
    const slowed = await guess(code);
    expect([slowed.statusCode, slowed.headers['retry-after']]).toEqual([429, '20']);
    expect((await app.stranger.get(`/api/public/invitations/${code}`)).status).toBe(200);
    app.clock.advance({ seconds: 21 });
    expect((await guess(code)).statusCode).toBe(200);
  });
});
