import { AssignedView, MentorView } from '@contracts/enrolments';
import { roles } from '@contracts/kernel';
import { CohortsModule } from '@api/cohorts';
import { EnrolmentsModule } from '@api/enrolments';
import { newId } from '@api/platform/http';
import { givenAgency, givenCohort, givenEnrolment, givenPerson, insertRow, startApp, type TestApp } from '@api/testing';
import { MentorAssignmentsModule } from './mentor-assignments.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [CohortsModule, EnrolmentsModule, MentorAssignmentsModule] });
});
afterAll(() => app.close());

async function aCohort() {
  const agency = await givenAgency(app);
  const manager = await givenPerson(app, { agency, roles: ['cohort_manager'] });
  const cohort = { ...(await givenCohort(app, { agency, authorId: manager.id })), agency };
  const [budi, ratna] = [
    await givenPerson(app, { agency, roles: ['mentor'], name: 'Budi' }),
    await givenPerson(app, { agency, roles: ['mentor'], name: 'Ratna' }),
  ];
  const learners = [await aLearner(cohort), await aLearner(cohort), await aLearner(cohort)];
  const nurul = await app.as(manager);
  const assign = (mentorId: string, enrolmentIds: readonly string[]) =>
    nurul.post(`/api/cohorts/${cohort.id}/mentor-assignments`, { mentorId, enrolmentIds });
  return {
    ...cohort,
    nurul,
    managerId: manager.id,
    budi,
    ratna,
    learners,
    ids: learners.map(({ enrolmentId }) => enrolmentId),
    assign,
  };
}
type Cohort = { readonly id: string; readonly versionId: string; readonly agency: { readonly id: string } };

async function aLearner(cohort: Cohort, status: 'active' | 'withdrawn' = 'active') {
  const person = await givenPerson(app, { agency: cohort.agency });
  const { id: enrolmentId } = await givenEnrolment(app, { agency: cohort.agency, cohort, personId: person.id, status });
  return { personId: person.id, enrolmentId };
}

async function aWork({ agency }: Cohort, learner: { personId: string; enrolmentId: string }, status: string) {
  const id = newId();
  const words = { learnerName: 'Sari', businessName: '', taskTitle: 'Tugas' };
  const row = {
    enrolmentId: learner.enrolmentId,
    learnerId: learner.personId,
    stepId: newId(),
    status,
    latestNo: 1,
    receivedAt: new Date(),
    promisedAt: new Date(),
  };
  await insertRow(app, 'submission', { agencyId: agency.id, id, ...row, ...words });
  return id;
}

const history = async (enrolmentId?: string) =>
  (
    await app.ownerPool.query(
      `select mentor_id, from_at, to_at from mentor_assignment where enrolment_id = $1 order by from_at, to_at nulls last`,
      [enrolmentId],
    )
  ).rows;
const mentorOf = async (submissionId: string) =>
  (await app.ownerPool.query(`select mentor_id from submission where id = $1`, [submissionId])).rows[0]?.mentor_id;
const problemOf = ({ status, json }: { status: number; json: () => { type: string } }) => [
  status,
  json().type.replace('urn:melekai:problem:', ''),
];

describe('POST /api/cohorts/{id}/mentor-assignments', () => {
  it('makes a mentor answer for many learners at once', async () => {
    const cohort = await aCohort();
    const answer = await cohort.assign(cohort.budi.id, cohort.ids);
    expect([answer.status, AssignedView.strict().parse(answer.json())]).toEqual([
      200,
      { assigned: 3, unchanged: 0, movedSubmissions: 0 },
    ]);
    expect(await history(cohort.ids[0])).toEqual([
      { mentor_id: cohort.budi.id, from_at: app.clock.now(), to_at: null },
    ]);
    expect((await cohort.assign(cohort.budi.id, cohort.ids)).json()).toEqual({
      assigned: 0,
      unchanged: 3,
      movedSubmissions: 0,
    });
    expect(await history(cohort.ids[0])).toHaveLength(1);
  });

  it('closes the assignment before, and moves what waits along', async () => {
    const cohort = await aCohort();
    const [sari] = cohort.learners;
    if (!sari) throw new Error('No learner.');
    await cohort.assign(cohort.budi.id, cohort.ids);
    const works = [
      await aWork(cohort, sari, 'submitted'),
      await aWork(cohort, sari, 'in_review'),
      await aWork(cohort, sari, 'returned'),
    ];
    app.clock.advance({ days: 1 });
    expect((await cohort.assign(cohort.ratna.id, [sari.enrolmentId, sari.enrolmentId])).json()).toEqual({
      assigned: 1,
      unchanged: 0,
      movedSubmissions: 2,
    });
    expect(await history(sari.enrolmentId)).toEqual([
      { mentor_id: cohort.budi.id, from_at: expect.any(Date), to_at: app.clock.now() },
      { mentor_id: cohort.ratna.id, from_at: app.clock.now(), to_at: null },
    ]);
    expect(await Promise.all(works.map(mentorOf))).toEqual(Array(3).fill(cohort.ratna.id));
  });

  it('leaves one current mentor, however many officers assign at once', async () => {
    const cohort = await aCohort();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        cohort.assign(at % 2 ? cohort.budi.id : cohort.ratna.id, at % 3 ? cohort.ids : [...cohort.ids].reverse()),
      ),
    );
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    for (const id of cohort.ids) expect((await history(id)).filter(({ to_at }) => to_at === null)).toHaveLength(1);
  });

  it('refuses who is no mentor', async () => {
    const cohort = await aCohort();
    const elsewhere = await givenPerson(app, { roles: ['mentor'] });
    for (const id of [cohort.managerId, elsewhere.id, newId()])
      expect(problemOf(await cohort.assign(id, cohort.ids))).toEqual([422, 'enrolments/not-a-mentor']);
    expect(await history(cohort.ids[0])).toEqual([]);
  });

  it('refuses a mentor for herself, and names the enrolment', async () => {
    const cohort = await aCohort();
    const own = await givenEnrolment(app, { agency: cohort.agency, cohort, personId: cohort.budi.id });
    const answer = await cohort.assign(cohort.budi.id, [...cohort.ids, own.id]);
    expect(problemOf(answer)).toEqual([422, 'enrolments/mentor-is-learner']);
    expect(answer.json()).toMatchObject({ enrolmentIds: [own.id] });
    expect(await history(cohort.ids[0])).toEqual([]);
  });

  it('refuses learners who have left', async () => {
    const cohort = await aCohort();
    const gone = await aLearner(cohort, 'withdrawn');
    const answer = await cohort.assign(cohort.budi.id, [...cohort.ids, gone.enrolmentId]);
    expect(problemOf(answer)).toEqual([409, 'enrolments/ended']);
    expect(await history(cohort.ids[0])).toEqual([]);
  });

  it('knows only learners of the cohort in its address', async () => {
    const [cohort, other] = [await aCohort(), await aCohort()];
    expect(problemOf(await cohort.assign(cohort.budi.id, [...cohort.ids, ...other.ids]))).toEqual([
      404,
      'common/not-found',
    ]);
    expect([await history(cohort.ids[0]), await history(other.ids[0])]).toEqual([[], []]);
  });

  it.each([
    ['/enrolmentIds', { enrolmentIds: [] }],
    ['/mentorId', { mentorId: 'budi' }],
  ])('says that %s has to be mended', async (pointer, change) => {
    const cohort = await aCohort();
    const answer = await cohort.nurul.post(`/api/cohorts/${cohort.id}/mentor-assignments`, {
      mentorId: cohort.budi.id,
      enrolmentIds: cohort.ids,
      ...change,
    });
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [{ pointer }] });
  });
});

describe('GET /api/mentors', () => {
  it('shows each mentor with her learners and the works that wait for her', async () => {
    const cohort = await aCohort();
    await cohort.assign(cohort.budi.id, cohort.ids);
    for (const status of ['submitted', 'accepted']) {
      const work = await aWork(cohort, cohort.learners[0] ?? (await aLearner(cohort)), status);
      await app.ownerPool.query('update submission set mentor_id = $2 where id = $1', [work, cohort.budi.id]);
    }
    expect(MentorView.array().parse((await cohort.nurul.get('/api/mentors')).json())).toEqual([
      { id: cohort.budi.id, name: 'Budi', learners: 3, waiting: 1 },
      { id: cohort.ratna.id, name: 'Ratna', learners: 0, waiting: 0 },
    ]);
  });
});

it('lets nobody answer for a learner who has left', async () => {
  const cohort = await aCohort();
  await cohort.assign(cohort.budi.id, cohort.ids);
  await cohort.nurul.post(`/api/enrolments/${cohort.ids[0]}/withdrawal`);
  expect(await history(cohort.ids[0])).toEqual([
    { mentor_id: cohort.budi.id, from_at: expect.any(Date), to_at: app.clock.now() },
  ]);
  expect((await cohort.nurul.get('/api/mentors')).json<MentorView[]>()[0]).toMatchObject({ learners: 2 });
});

describe('who may', () => {
  const readers = ['cohort_manager', 'report_viewer', 'support_officer', 'agency_owner'];

  it.each(roles)('%s', async (role) => {
    const cohort = await aCohort();
    const client = await app.as(await givenPerson(app, { agency: cohort.agency, roles: [role] }));
    expect((await client.get('/api/mentors')).status).toBe(readers.includes(role) ? 200 : 403);
    const answer = await client.post(`/api/cohorts/${cohort.id}/mentor-assignments`, {
      mentorId: cohort.budi.id,
      enrolmentIds: cohort.ids,
    });
    expect(answer.status).toBe(role === 'cohort_manager' ? 200 : 403);
    expect(await history(cohort.ids[0])).toHaveLength(role === 'cohort_manager' ? 1 : 0);
  });

  it('shows strangers nothing, and another agency’s officer only her own', async () => {
    const cohort = await aCohort();
    const lina = await app.as(await givenPerson(app, { roles: ['cohort_manager'] }));
    expect((await app.stranger.get('/api/mentors')).status).toBe(401);
    expect((await lina.get('/api/mentors')).json()).toEqual([]);
    const answer = await lina.post(`/api/cohorts/${cohort.id}/mentor-assignments`, {
      mentorId: cohort.budi.id,
      enrolmentIds: cohort.ids,
    });
    expect(problemOf(answer)).toEqual([422, 'enrolments/not-a-mentor']);
    expect(await history(cohort.ids[0])).toEqual([]);
  });
});
