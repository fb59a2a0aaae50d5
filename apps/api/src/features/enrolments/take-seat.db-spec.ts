import type { TakeSeatRequest } from '@contracts/enrolments';
import { lockCohort } from '@api/cohorts';
import { PeopleModule } from '@api/people';
import type { Problem } from '@api/platform/problems';
import { givenAgency, givenCohort, givenEnrolment, givenPerson, startApp, type TestApp } from '@api/testing';
import { EnrolmentsModule } from './enrolments.module';
import * as enrolments from './enrolments.repository';
import { FindCohortPlace } from './find-cohort-place';
import { TakeSeat, type NewSeat } from './take-seat';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [PeopleModule, EnrolmentsModule] });
});
afterAll(() => app.close());

type Cohort = { readonly id: string; readonly slug: string; readonly versionId: string };
let dialled = 0;
const aRequest = (change: Partial<TakeSeatRequest> = {}): TakeSeatRequest => {
  dialled += 1;
  return {
    name: 'Bu Sari',
    phone: `0812${String(10_000_000 + dialled)}`,
    district: '',
    businessName: '',
    password: 'sepuluh huruf',
    ...change,
  };
};

const takeSeat = async ({ slug }: Pick<Cohort, 'slug'>, request = aRequest()): Promise<NewSeat> =>
  app.get(TakeSeat).execute(await app.get(FindCohortPlace).execute(slug), request, 'id');
const refusal = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'no refusal',
    (error: Problem) => error.spec?.code ?? String(error),
  );

const rows = async <Row extends object>(sql: string, ...values: unknown[]): Promise<Row[]> =>
  (await app.ownerPool.query<Row>(sql, values)).rows;
const everything = async () =>
  rows<{ count: string }>(
    `select (select count(*) from auth.account) || '/' || (select count(*) from person) || '/' || (select count(*) from business) || '/' || (select count(*) from enrolment) as count`,
  ).then(([row]) => row?.count);

async function aCohort(change: Partial<Parameters<typeof givenCohort>[1]> = {}) {
  const agency = change.agency ? { id: change.agency.id } : await givenAgency(app);
  await rows(`update agency set region_code = '12.71' where id = $1`, agency.id);
  const nurul = await givenPerson(app, { agency, roles: ['cohort_manager'] });
  return { ...(await givenCohort(app, { agency, authorId: nurul.id, ...change })), agency, nurul };
}

/** Waits until PostgreSQL itself says that somebody is waiting for a lock. */
async function someoneWaitsForALock(): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const [row] = await rows<{ waiting: boolean }>(
      `select exists (select from pg_locks l join pg_stat_activity a on a.pid = l.pid where a.datname = current_database() and not l.granted) as waiting`,
    );
    if (row?.waiting) return;
    await new Promise((go) => setTimeout(go, 10));
  }
  throw new Error('Nobody came to wait for the lock.');
}

describe('TakeSeat', () => {
  it('makes the account, the person, the learner, the business and the seat together', async () => {
    const cohort = await aCohort();
    const { seat, accountId } = await takeSeat(
      cohort,
      aRequest({ name: 'Tiur', phone: '0813-0000-0001', district: 'Denai', businessName: 'Kue Tiur' }),
    );

    expect(seat).toEqual({ enrolmentId: expect.any(String), status: 'active', place: null });
    const [stored] = await rows(
      `select a.phone as login, p.name, p.phone, p.district_code, p.zone, r.role, b.name as business, m.role as in_business, e.version_id, e.status, e.enrolled_at
       from auth.account a join person p on p.account_id = a.id join person_role r on r.person_id = p.id
       join enrolment e on e.person_id = p.id join business b on b.id = e.business_id join business_member m on m.business_id = b.id and m.person_id = p.id
       where a.id = $1`,
      accountId,
    );
    expect(stored).toEqual({
      ...{
        login: '+6281300000001',
        name: 'Tiur',
        phone: '+6281300000001',
        district_code: '12.71.04',
        zone: 'WIB',
        role: 'learner',
      },
      ...{
        business: 'Kue Tiur',
        in_business: 'owner',
        version_id: cohort.versionId,
        status: 'active',
        enrolled_at: app.clock.now(),
      },
    });
  });

  it('starts her progress: her lock stands and three required steps are counted', async () => {
    const cohort = await aCohort();
    const { seat } = await takeSeat(cohort);
    expect(
      await rows(
        `select w.required, w.done, w.entries, h.seq from enrolment e join enrolment_progress w on w.enrolment_id = e.id
         join progress_head h on h.agency_id = e.agency_id and h.id = e.person_id where e.id = $1`,
        seat.enrolmentId,
      ),
    ).toEqual([{ required: 3, done: 0, entries: 0, seq: 0 }]);
  });

  it('puts whoever comes to a full cohort into the line, in order', async () => {
    const cohort = await aCohort({ quota: 1 });
    const seats = [await takeSeat(cohort), await takeSeat(cohort), await takeSeat(cohort)].map(({ seat }) => [
      seat.status,
      seat.place,
    ]);
    expect(seats).toEqual([
      ['active', null],
      ['waitlisted', 1],
      ['waitlisted', 2],
    ]);
    const line = await rows<{ at: Date }>(
      `select enrolled_at as at from enrolment where cohort_id = $1 and status = 'waitlisted' order by enrolled_at`,
      cohort.id,
    );
    // The specs' clock stands still, yet nobody shares a place.
    expect(new Set(line.map(({ at }) => at.getTime())).size).toBe(2);
  });

  it('lets nobody pass those who wait, even when a seat is free', async () => {
    const cohort = await aCohort({ quota: 5 });
    const waiting = await givenPerson(app, { agency: cohort.agency });
    await givenEnrolment(app, { agency: cohort.agency, cohort, personId: waiting.id, status: 'waitlisted' });
    expect((await takeSeat(cohort)).seat).toMatchObject({ status: 'waitlisted', place: 2 });
  });

  it('makes the next learner wait while the last seat is being taken', async () => {
    const cohort = await aCohort({ quota: 1 });
    const first = await givenPerson(app, { agency: cohort.agency });
    let second!: Promise<NewSeat>;

    await app.database.transaction({ agencyId: cohort.agency.id }, async (tx) => {
      await lockCohort(tx, cohort.id);
      second = takeSeat(cohort);
      second.catch(() => undefined);
      await someoneWaitsForALock();
      await enrolments.insert(tx, {
        ...{ id: '01900000-0000-7000-8000-000000000001', cohortId: cohort.id, personId: first.id, businessId: null },
        ...{ versionId: cohort.versionId, status: 'active', enrolledAt: app.clock.now() },
      });
    });

    expect((await second).seat).toMatchObject({ status: 'waitlisted', place: 1 });
  });

  it('gives 20 seats to 60 people who come at once, and each of the others a place of her own', async () => {
    const cohort = await aCohort({ quota: 20 });
    const seats = (await Promise.all(Array.from({ length: 60 }, () => takeSeat(cohort)))).map(({ seat }) => seat);

    expect(seats.filter(({ status }) => status === 'active')).toHaveLength(20);
    const places = seats.flatMap(({ place }) => place ?? []).sort((a, b) => a - b);
    expect(places).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    const line = await rows<{ id: string }>(
      `select id from enrolment where cohort_id = $1 and status = 'waitlisted' order by enrolled_at, id`,
      cohort.id,
    );
    const told = [...seats].filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));
    expect(line.map(({ id }) => id)).toEqual(told.map(({ enrolmentId }) => enrolmentId));
  }, 60_000);

  it('gives one of two people who type the same number an account, and the other nothing', async () => {
    const cohort = await aCohort();
    const request = aRequest();
    const answers = await Promise.all([1, 2].map(() => refusal(takeSeat(cohort, request))));
    expect(answers.sort()).toEqual(['auth/login-taken', 'no refusal']);
    expect(await rows('select 1 from enrolment where cohort_id = $1', cohort.id)).toHaveLength(1);
  });

  it.each([
    ['auth/login-taken', {}, { phone: '0813-1111-1111' }],
    ['cohorts/phone-not-valid', {}, { phone: '0813' }],
    ['cohorts/phone-not-valid', {}, { phone: '6,28E+11' }],
    ['cohorts/district-not-known', {}, { district: 'Surabaya' }],
    ['cohorts/not-open', { status: 'running' }, {}],
    ['cohorts/not-open', { status: 'closed' }, {}],
    ['cohorts/not-open', { endsOn: '2026-11-22', startsOn: '2026-11-01' }, {}],
    ['common/not-found', { status: 'planned' }, {}],
    ['common/not-found', { status: 'cancelled' }, {}],
  ] as const)('refuses with %s and stores nothing: %j %j', async (code, change, typed) => {
    const cohort = await aCohort(change);
    if (code === 'auth/login-taken') await givenPerson(app, { phone: '+6281311111111' });
    const before = await everything();
    expect(await refusal(takeSeat(cohort, aRequest({ businessName: 'Warung', ...typed })))).toBe(code);
    expect(await everything()).toBe(before);
  });

  it('knows no cohort under another address', async () => {
    expect(await refusal(takeSeat({ slug: 'medan-99-zzzz' }))).toBe('common/not-found');
  });

  it('counts only its own agency’s cohort: a neighbour’s stays as it is', async () => {
    const [here, there] = [await aCohort({ quota: 1 }), await aCohort({ quota: 1 })];
    await takeSeat(here);
    expect((await takeSeat(there)).seat.status).toBe('active');
    expect(await rows('select distinct agency_id from enrolment where cohort_id = $1', there.id)).toEqual([
      { agency_id: there.agency.id },
    ]);
  });

  it('shows a transaction of another agency neither the cohort nor its people', async () => {
    const cohort = await aCohort();
    await takeSeat(cohort);
    const other = await givenAgency(app);
    const seen = await app.database.transaction({ agencyId: other.id }, async (tx) => [
      await lockCohort(tx, cohort.id),
      await enrolments.countLine(tx, cohort.id),
    ]);
    expect(seen).toEqual([null, { taken: 0, waiting: 0, lastAt: null }]);
  });
});
