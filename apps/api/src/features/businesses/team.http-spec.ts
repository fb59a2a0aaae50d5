import { TeamView } from '@contracts/businesses';
import {
  givenAgency,
  givenBusiness,
  givenCohort,
  givenEnrolment,
  givenPerson,
  insertRow,
  startApp,
  type TestApp,
} from '@api/testing';
import { BusinessesModule } from './businesses.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [BusinessesModule] });
});
afterAll(() => app.close());

const levels = JSON.stringify({ rules: 'levels@1', competencies: [{ code: 'B1', level: 2, evidence: ['secret'] }] });
const levelsOf = (person: { agencyId: string; personId: string }) =>
  insertRow(app, 'progress_head', { agencyId: person.agencyId, id: person.personId, levels });

async function givenTeam() {
  const agency = await givenAgency(app);
  const [tiur, andi, rina] = [
    await givenPerson(app, { agency, name: 'Tiur' }),
    await givenPerson(app, { agency, name: 'Andi' }),
    await givenPerson(app, { agency, name: 'Rina' }),
  ];
  for (const person of [tiur, andi, rina]) await levelsOf(person);
  const members = [
    { personId: tiur.personId },
    { personId: andi.personId, role: 'staff' as const, sharesLevels: true },
    { personId: rina.personId, role: 'helper' as const },
  ];
  await givenBusiness(app, { agency, name: 'Dapur Bu Tiur', members });
  return { agency, tiur, andi, rina };
}

describe('GET /api/me/team', () => {
  it('shows the owner completion of everybody, and levels only of members who agreed', async () => {
    const { tiur } = await givenTeam();
    const team = TeamView.parse((await (await app.as(tiur)).get('/api/me/team')).json());
    expect(team.business.name).toBe('Dapur Bu Tiur');
    const b1 = [{ competency: 'B1', level: 2 }];
    expect(team.members.map(({ name, role, done, levels }) => [name, role, done, levels])).toEqual([
      ['Andi', 'staff', 0, b1],
      ['Rina', 'helper', 0, null],
      ['Tiur', 'owner', 0, b1],
    ]);
  });

  it('never shows evidence, answers or the day of the last activity', async () => {
    const { tiur } = await givenTeam();
    const { text } = await (await app.as(tiur)).get('/api/me/team');
    expect(text).not.toMatch(/secret|lastAt|T\d\d:/);
  });

  it('is empty-handed for staff, for strangers to the business and for other agencies', async () => {
    const { agency, andi } = await givenTeam();
    const nobody = await givenPerson(app, { agency });
    const elsewhere = await givenPerson(app);
    for (const person of [andi, nobody, elsewhere])
      expect((await (await app.as(person)).get('/api/me/team')).status).toBe(404);
  });

  it('is for learners alone', async () => {
    expect((await (await app.as(await givenPerson(app, { roles: ['mentor'] }))).get('/api/me/team')).status).toBe(403);
    expect((await app.stranger.get('/api/me/team')).status).toBe(401);
  });

  it('counts the newest enrolment that is not withdrawn, and shows no finer time than its week', async () => {
    const { agency, tiur } = await givenTeam();
    const enrolled = async (day: string, status: 'active' | 'withdrawn', done: number) => {
      const cohort = await givenCohort(app, { agency, authorId: tiur.personId });
      const { id } = await givenEnrolment(app, {
        agency,
        cohort,
        personId: tiur.personId,
        status,
        enrolledAt: new Date(day),
      });
      // Sunday evening in UTC is Monday morning in Medan.
      const counts = [id, done, '2026-11-22T20:00:00Z'];
      await app.ownerPool.query(
        'update enrolment_progress set done = $2, required = 9, last_at = $3 where enrolment_id = $1',
        counts,
      );
    };
    await enrolled('2026-09-01', 'active', 9);
    await enrolled('2026-10-01', 'active', 4);
    await enrolled('2026-11-01', 'withdrawn', 1);
    const team = TeamView.parse((await (await app.as(tiur)).get('/api/me/team')).json());
    expect(team.members.find(({ name }) => name === 'Tiur')).toMatchObject({
      done: 4,
      required: 9,
      lastActiveWeek: '2026-11-23',
    });
    expect(team.members.find(({ name }) => name === 'Andi')).toMatchObject({
      done: 0,
      required: 0,
      lastActiveWeek: null,
    });
  });
});

describe('PUT /api/me/team/sharing', () => {
  const share = async (person: { accountId: string }, sharesLevels: unknown) =>
    (await app.as(person)).put('/api/me/team/sharing', { sharesLevels });
  const levelsSeenOf = async (owner: { accountId: string }, name: string) =>
    TeamView.parse((await (await app.as(owner)).get('/api/me/team')).json()).members.find((one) => one.name === name)
      ?.levels;

  it('shows the owner a member’s levels from then on, and takes them back', async () => {
    const { tiur, rina } = await givenTeam();
    expect((await share(rina, true)).status).toBe(204);
    expect(await levelsSeenOf(tiur, 'Rina')).toEqual([{ competency: 'B1', level: 2 }]);
    expect((await share(rina, false)).status).toBe(204);
    expect(await levelsSeenOf(tiur, 'Rina')).toBeNull();
  });

  it('is nothing for an owner, who sees her own anyway, nor for people in no team', async () => {
    const { agency, tiur } = await givenTeam();
    expect((await share(tiur, false)).status).toBe(404);
    expect((await share(await givenPerson(app, { agency }), true)).status).toBe(404);
    expect(await levelsSeenOf(tiur, 'Tiur')).toEqual([{ competency: 'B1', level: 2 }]);
  });

  it.each([undefined, null, 'ya', 1])('does not take %p for an answer', async (answer) => {
    const { rina } = await givenTeam();
    expect((await share(rina, answer)).status).toBe(422);
  });
});
