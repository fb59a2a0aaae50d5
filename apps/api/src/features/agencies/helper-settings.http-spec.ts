import { usualHelperSetting, type HelperSettingView } from '@contracts/agencies';
import { givenAgency, givenPerson, startApp, type TestApp } from '@api/testing';
import { AgenciesModule } from './agencies.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [AgenciesModule], env: { LLM_BASE_URL: 'http://127.0.0.1:9/v1', LLM_MODEL: 'x' } });
});
afterAll(() => app.close());

const without = { isOn: false, asksPerDay: 5, asksPerMonth: 100 };

async function nurulAtHerDesk(agency?: { id: string }) {
  const nurul = await givenPerson(app, { name: 'Nurul', roles: ['agency_owner'], ...(agency && { agency }) });
  return { nurul, desk: await app.as(nurul) };
}
const read = async (desk: Awaited<ReturnType<typeof nurulAtHerDesk>>['desk']) =>
  (await desk.get('/api/agency/helper')).json<HelperSettingView>();

describe('What an agency decides about the AI helper', () => {
  it('is, before it decides, that whoever agrees may ask 20 times a day', async () => {
    const { desk } = await nurulAtHerDesk();
    expect(await read(desk)).toEqual({
      isConfigured: true,
      isOn: true,
      asksPerDay: 20,
      asksPerMonth: 5000,
      changes: [],
    });
    expect(usualHelperSetting).toEqual({ isOn: true, asksPerDay: 20, asksPerMonth: 5000 });
  });

  it('holds from then on, and every decision stays with who made it and when', async () => {
    const agency = await givenAgency(app);
    const { desk } = await nurulAtHerDesk(agency);
    const rini = await givenPerson(app, { agency, name: 'Rini', roles: ['privacy_officer'] });
    const first = await desk.put('/api/agency/helper', without);
    expect([first.status, first.json()]).toEqual([200, expect.objectContaining(without)]);
    app.clock.advance({ minutes: 5 });
    await (await app.as(rini)).put('/api/agency/helper', { ...without, isOn: true });
    expect(await read(desk)).toEqual({
      isConfigured: true,
      ...without,
      isOn: true,
      changes: [
        { ...without, isOn: true, changedAt: '2026-11-23T01:05:00.000Z', changedByName: 'Rini' },
        { ...without, changedAt: '2026-11-23T01:00:00.000Z', changedByName: 'Nurul' },
      ],
    });
    app.clock.advance({ minutes: -5 });
  });

  it('of two decisions in the same moment the later one holds', async () => {
    const { desk } = await nurulAtHerDesk();
    await desk.put('/api/agency/helper', without);
    await desk.put('/api/agency/helper', { ...without, asksPerDay: 7 });
    expect(await read(desk)).toMatchObject({ asksPerDay: 7 });
  });

  it('is nothing that another agency sees or is bound by', async () => {
    await (await nurulAtHerDesk()).desk.put('/api/agency/helper', without);
    expect(await read((await nurulAtHerDesk()).desk)).toMatchObject({ isOn: true, changes: [] });
  });

  it.each([
    {},
    { ...without, isOn: 'no' },
    { ...without, asksPerDay: 0 },
    { ...without, asksPerDay: 201 },
    { ...without, asksPerDay: 1.5 },
    { ...without, asksPerMonth: -1 },
    { ...without, asksPerMonth: 1_000_001 },
  ])('is not %j, and nothing changes', async (wrong) => {
    const { desk } = await nurulAtHerDesk();
    expect((await desk.put('/api/agency/helper', wrong)).status).toBe(422);
    expect((await read(desk)).changes).toEqual([]);
  });

  it.each(['learner', 'mentor', 'cohort_manager', 'curriculum_editor', 'report_viewer'] as const)(
    'is not for a %s to see or to change',
    async (role) => {
      const somebody = await givenPerson(app, { roles: [role] });
      const client = await app.as(somebody);
      expect((await client.get('/api/agency/helper')).status).toBe(403);
      expect((await client.put('/api/agency/helper', without)).status).toBe(403);
    },
  );

  it('stays as it was decided: the serving role can neither change nor remove it', async () => {
    const { nurul, desk } = await nurulAtHerDesk();
    await desk.put('/api/agency/helper', without);
    for (const sql of ['update helper_setting set is_on = true', 'delete from helper_setting'])
      await expect(app.database.transaction(nurul, (tx) => tx.manager.query(sql))).rejects.toThrow(/permission denied/);
  });
});
