import { CohortsModule } from '@api/cohorts';
import { givenAgency, givenCohort, givenPerson, startApp, type Client, type TestApp } from '@api/testing';
import { EnrolmentsModule } from './enrolments.module';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [CohortsModule, EnrolmentsModule] });
});
afterAll(() => app.close());

type Place = { readonly id: string; readonly status: string };

/** Small, repeatable chance: a failing run can be run again. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

describe('seats and the line', () => {
  it.each([1, 2, 3])(
    'stay exact while people come, leave and quotas grow, all at once (run %i)',
    async (seed) => {
      const agency = await givenAgency(app);
      const manager = await givenPerson(app, { agency, roles: ['cohort_manager'] });
      const nurul = await app.as(manager);
      const cohort = await givenCohort(app, { agency, authorId: manager.id, quota: 5 });
      const learners: Client[] = [];
      for (let at = 0; at < 30; at += 1) learners.push(await app.as(await givenPerson(app, { agency })));
      const places = async (): Promise<Place[]> =>
        (
          await app.ownerPool.query<Place>(
            'select id, status from enrolment where cohort_id = $1 order by enrolled_at, id',
            [cohort.id],
          )
        ).rows;

      const roll = dice(seed);
      const comes = (client: Client) => client.post(`/api/cohorts/${cohort.slug}/seat`, {});
      await Promise.all(learners.slice(0, 10).map(comes));
      for (let round = 0; round < 3; round += 1) {
        const now = await places();
        const acts = [
          ...Array.from({ length: 8 }, () => comes(learners[roll(30)] as Client)),
          ...Array.from({ length: 4 }, () => nurul.post(`/api/enrolments/${now[roll(now.length)]?.id}/withdrawal`)),
          nurul.patch(`/api/cohorts/${cohort.id}`, { quota: 5 + roll(6) }),
        ];
        for (const { status } of await Promise.all(acts)) expect([200, 201, 204, 409]).toContain(status);

        const after = await places();
        const { rows } = await app.ownerPool.query<{ quota: number }>('select quota from cohort where id = $1', [
          cohort.id,
        ]);
        const taken = after.filter(({ status }) => status === 'active').length;
        const waiting = after.filter(({ status }) => status === 'waitlisted').length;
        expect(taken).toBeLessThanOrEqual(rows[0]?.quota ?? 0);
        if (waiting > 0) expect(taken).toBe(rows[0]?.quota);
        // Of those who waited before, whoever sits now came before everybody who waits still.
        const waitedBefore = now.filter(({ status }) => status === 'waitlisted').map(({ id }) => id);
        const live = waitedBefore.flatMap((id) =>
          after.filter((place) => place.id === id && place.status !== 'withdrawn'),
        );
        const states = live.map(({ status }) => status);
        expect(states).toEqual([...states].sort());
      }
    },
    60_000,
  );
});
