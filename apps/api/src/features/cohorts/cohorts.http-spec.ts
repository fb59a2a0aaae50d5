import { CohortsPage, CohortView } from '@contracts/cohorts';
import { roles, type Role } from '@contracts/kernel';
import {
  givenAgency,
  givenCohort,
  givenEnrolment,
  givenPerson,
  givenVersion,
  startApp,
  type Client,
  type TestApp,
} from '@api/testing';
import { CohortsModule } from './cohorts.module';

let app: TestApp;
let agency: { readonly id: string };
let nurul: Client;
let nurulId: string;
beforeAll(async () => {
  app = await startApp({ modules: [CohortsModule] });
  agency = await givenAgency(app);
  const person = await givenPerson(app, { agency, roles: ['cohort_manager'] });
  nurulId = person.id;
  nurul = await app.as(person);
});
afterAll(() => app.close());

const aVersion = (status?: string) => givenVersion(app, { agency, authorId: nurulId, ...(status && { status }) });
const aCohort = (change: object = {}) => givenCohort(app, { agency, authorId: nurulId, ...change });
const asked = (versionId: string, change: object = {}) => ({
  ...{ versionId, name: 'Angkatan Medan 3', quota: 25, startsOn: '2026-12-01', endsOn: '2027-01-26' },
  ...change,
});
const stored = async (id: string) =>
  (await app.ownerPool.query('select status, quota, name from cohort where id = $1', [id])).rows[0];

describe('POST /api/cohorts', () => {
  it('opens a cohort for the published version, under an address that can be read out', async () => {
    const version = await aVersion();
    const answer = await nurul.post('/api/cohorts', asked(version.id));
    expect(answer.status).toBe(201);
    expect(CohortView.parse(answer.json())).toEqual({
      ...{
        id: expect.any(String),
        name: 'Angkatan Medan 3',
        slug: expect.stringMatching(/^medan-3-[2-9a-z]{4}$/),
        status: 'open',
      },
      ...{
        curriculumTitle: 'AI untuk Usaha Saya',
        version: '1.0.2',
        versionId: version.id,
        quota: 25,
        seatsTaken: 0,
        waiting: 0,
      },
      ...{ startsOn: '2026-12-01', endsOn: '2027-01-26' },
    });
  });

  it('plans a cohort also before the agency has named a privacy contact, and opens it after', async () => {
    const quiet = await givenAgency(app, { privacyContact: null });
    const manager = await givenPerson(app, { agency: quiet, roles: ['cohort_manager'] });
    const client = await app.as(manager);
    const version = await givenVersion(app, { agency: quiet, authorId: manager.id });
    expect((await client.post('/api/cohorts', asked(version.id))).json().type).toBe(
      'urn:melekai:problem:cohorts/no-privacy-contact',
    );

    const planned = (await client.post('/api/cohorts', asked(version.id, { planned: true }))).json<CohortView>();
    expect(planned.status).toBe('planned');
    const early = await client.post(`/api/cohorts/${planned.id}/opening`);
    expect([early.status, early.json().type]).toEqual([409, 'urn:melekai:problem:cohorts/no-privacy-contact']);
    await app.ownerPool.query(`update agency set privacy_contact = 'pdp@contoh.go.id' where id = $1`, [quiet.id]);
    expect((await client.post(`/api/cohorts/${planned.id}/opening`)).json<CohortView>().status).toBe('open');
  });

  it.each(['draft', 'in_review', 'approved', 'superseded', 'retired'])(
    'refuses a version that is %s',
    async (status) => {
      const version = await aVersion(status);
      const answer = await nurul.post('/api/cohorts', asked(version.id));
      expect([answer.status, answer.json().type]).toEqual([409, 'urn:melekai:problem:cohorts/version-not-published']);
    },
  );

  it('does not see another agency’s version', async () => {
    const other = await givenAgency(app);
    const author = await givenPerson(app, { agency: other });
    const version = await givenVersion(app, { agency: other, authorId: author.id });
    expect((await nurul.post('/api/cohorts', asked(version.id))).json().type).toBe(
      'urn:melekai:problem:cohorts/version-not-published',
    );
  });

  it.each([
    ['/endsOn', { endsOn: '2026-11-30' }],
    ['/quota', { quota: 0 }],
    ['/quota', { quota: 1.5 }],
    ['/quota', { quota: 10_001 }],
    ['/name', { name: ' a ' }],
    ['/startsOn', { startsOn: '1 Desember' }],
    ['/versionId', { versionId: 'x' }],
  ])('says that %s has to be mended: %j', async (pointer, change) => {
    const answer = await nurul.post('/api/cohorts', asked('01900000-0000-7000-8000-000000000000', change));
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ type: 'urn:melekai:problem:common/not-valid', errors: [{ pointer }] });
  });
});

describe('PATCH /api/cohorts/{id}', () => {
  it('changes what is named and leaves the rest', async () => {
    const { id } = await aCohort();
    const answer = await nurul.patch(`/api/cohorts/${id}`, { quota: 30, endsOn: '2027-02-01' });
    expect(answer.json<CohortView>()).toMatchObject({
      quota: 30,
      endsOn: '2027-02-01',
      startsOn: '2026-11-23',
      name: 'Angkatan Medan 3',
    });
    expect((await nurul.patch(`/api/cohorts/${id}`, {})).json<CohortView>().quota).toBe(30);
  });

  it('never takes a seat away', async () => {
    const cohort = await aCohort();
    for (const name of ['Sari', 'Tiur']) {
      const learner = await givenPerson(app, { agency, name });
      await givenEnrolment(app, {
        agency,
        cohort,
        personId: learner.id,
        status: name === 'Sari' ? 'completed' : 'active',
      });
    }
    const answer = await nurul.patch(`/api/cohorts/${cohort.id}`, { quota: 1, name: 'Lain' });
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({ type: 'urn:melekai:problem:cohorts/quota-below-taken', seatsTaken: 2 });
    expect(await stored(cohort.id)).toEqual({ status: 'open', quota: 20, name: 'Angkatan Medan 3' });
    expect((await nurul.patch(`/api/cohorts/${cohort.id}`, { quota: 2 })).status).toBe(200);
  });

  it('refuses an end before the beginning, also when only one of them is changed', async () => {
    const { id } = await aCohort();
    const answer = await nurul.patch(`/api/cohorts/${id}`, { endsOn: '2026-11-22' });
    expect([answer.status, answer.json().type]).toEqual([422, 'urn:melekai:problem:cohorts/ends-before-start']);
  });

  it.each(['closed', 'cancelled'])('leaves a %s cohort as it is', async (status) => {
    const { id } = await aCohort({ status });
    const answer = await nurul.patch(`/api/cohorts/${id}`, { quota: 30 });
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({ type: 'urn:melekai:problem:cohorts/no-such-step', cohortStatus: status });
    expect(await stored(id)).toMatchObject({ quota: 20 });
  });
});

describe('opening and closing', () => {
  it('shuts the public page, opens it again, and ends the cohort', async () => {
    const { id } = await aCohort();
    const status = async (step: string, body?: object) =>
      (await nurul.post(`/api/cohorts/${id}/${step}`, body ?? {})).json<CohortView>().status;
    expect([await status('closing'), await status('opening'), await status('closing', { end: true })]).toEqual([
      'running',
      'open',
      'closed',
    ]);
    const late = await nurul.post(`/api/cohorts/${id}/opening`, {});
    expect([late.status, late.json().type]).toEqual([409, 'urn:melekai:problem:cohorts/no-such-step']);
  });

  it('does not open a planned cohort whose version was superseded meanwhile', async () => {
    const { id, versionId } = await aCohort({ status: 'planned' });
    await app.ownerPool.query(`update curriculum_version set status = 'superseded' where id = $1`, [versionId]);
    expect((await nurul.post(`/api/cohorts/${id}/opening`, {})).json().type).toBe(
      'urn:melekai:problem:cohorts/version-not-published',
    );
    expect(await stored(id)).toMatchObject({ status: 'planned' });
  });
});

describe('GET /api/cohorts', () => {
  it('pages through all cohorts once, in each order', async () => {
    const place = await givenAgency(app);
    const manager = await givenPerson(app, { agency: place, roles: ['report_viewer'] });
    const client = await app.as(manager);
    const { id: versionId } = await givenVersion(app, { agency: place, authorId: manager.id });
    for (const [at, name] of ['Medan B', 'Medan A', 'Denai 5%', 'Medan C'].entries()) {
      const createdAt = new Date(Date.UTC(2026, 10, 1 + at));
      await givenCohort(app, {
        agency: place,
        authorId: manager.id,
        versionId,
        name,
        createdAt,
        startsOn: `2026-12-0${4 - at}`,
        endsOn: '2027-01-30',
      });
    }
    const names = async (query: string) => {
      const found: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { items, next } = CohortsPage.parse(
          (await client.get(`/api/cohorts?limit=3&${query}${cursor && `&cursor=${cursor}`}`)).json(),
        );
        found.push(...items.map(({ name }) => name));
        cursor = next;
      }
      return found;
    };
    expect(await names('sort=newest')).toEqual(['Medan C', 'Denai 5%', 'Medan A', 'Medan B']);
    expect(await names('sort=starts')).toEqual(['Medan B', 'Medan A', 'Denai 5%', 'Medan C']);
    expect(await names('sort=name')).toEqual(['Denai 5%', 'Medan A', 'Medan B', 'Medan C']);
    expect(await names('search=medan')).toHaveLength(3);
    expect(await names('search=5%25')).toEqual(['Denai 5%']);
    expect(await names('show=closed')).toEqual([]);
  });

  it.each(['x', 'W10', Buffer.from('["2026-11-01","x"]').toString('base64url')])(
    'refuses the cursor %s of no list',
    async (cursor) => {
      const answer = await nurul.get(`/api/cohorts?cursor=${cursor}`);
      expect(answer.status).toBe(422);
      expect(answer.json()).toMatchObject({ errors: [{ pointer: '/cursor' }] });
    },
  );
});

describe('who may', () => {
  const routes = [
    ['GET', '', 'cohort:read'],
    ['GET', '/{id}', 'cohort:read'],
    ['POST', '', 'cohort:manage'],
    ['PATCH', '/{id}', 'cohort:manage'],
    ['POST', '/{id}/opening', 'cohort:manage'],
    ['POST', '/{id}/closing', 'cohort:manage'],
  ] as const;
  const readers: readonly Role[] = ['cohort_manager', 'report_viewer', 'support_officer', 'agency_owner'];

  it.each(roles)('%s', async (role) => {
    const { id } = await aCohort();
    const client = await app.as(await givenPerson(app, { agency, roles: [role] }));
    for (const [method, path, permission] of routes) {
      const may = permission === 'cohort:read' ? readers.includes(role) : role === 'cohort_manager';
      const { status } = await client.ask(
        method,
        `/api/cohorts${path.replace('{id}', id)}`,
        method === 'GET' ? {} : { body: {} },
      );
      expect([method, path, status === 403]).toEqual([method, path, !may]);
    }
  });

  it('shows a stranger nothing, and another agency’s officer no more', async () => {
    const { id } = await aCohort();
    const lina = await app.as(await givenPerson(app, { roles: ['cohort_manager'] }));
    for (const [method, path] of routes) {
      const url = `/api/cohorts${path.replace('{id}', id)}`;
      expect((await app.stranger.ask(method, url, method === 'GET' ? {} : { body: {} })).status).toBe(401);
      if (path !== '')
        expect((await lina.ask(method, url, method === 'GET' ? {} : { body: { quota: 5 } })).status).toBe(404);
    }
    expect((await lina.get('/api/cohorts')).json<CohortsPage>().items).toEqual([]);
    expect(await stored(id)).toMatchObject({ status: 'open', quota: 20 });
  });

  it.each(['x', '01900000-0000-7000-8000-000000000000'])('knows no cohort %s', async (id) => {
    expect((await nurul.get(`/api/cohorts/${id}`)).status).toBe(404);
  });
});
