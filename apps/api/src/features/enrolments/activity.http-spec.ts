import { CohortActivityView, type ParticipantsQuery } from '@contracts/cohorts';
import { CohortsModule } from '@api/cohorts';
import { newId } from '@api/platform/http';
import { givenPerson, insertRow, startApp, type TestApp } from '@api/testing';
import { EnrolmentsModule } from './enrolments.module';
import {
  daysAgo,
  givenLivelyCohort,
  givenSevenLives,
  namesOf,
  tableOf,
  type LivelyCohort,
} from './lively-cohort.given';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ modules: [CohortsModule, EnrolmentsModule] });
});
afterAll(() => app.close());

const day = 24 * 60 * 60 * 1000;
const activity = async ({ id, nurul }: LivelyCohort) =>
  CohortActivityView.parse((await nurul.get(`/api/cohorts/${id}/activity`)).json());

describe('a cohort’s figures', () => {
  it('count people, and the list behind each figure shows exactly them', async () => {
    const cohort = await givenSevenLives(app);
    for (const [phone, status] of [
      ['+6281200000001', 'invited'],
      ['+6281200000002', 'accepted'],
      ['+6281200000003', 'withdrawn'],
    ]) {
      const by = {
        invitedBy: (await givenPerson(app, { agency: cohort.agency })).id,
        invitedAt: daysAgo(app, 50),
        expiresAt: daysAgo(app, -40),
      };
      await insertRow(app, 'invitation', {
        agencyId: cohort.agency.id,
        id: newId(),
        cohortId: cohort.id,
        name: 'X',
        phone,
        status,
        codeHash: Buffer.from(`${cohort.id}${phone}`),
        ...by,
      });
    }
    const { weeks, cohort: view, ...figures } = await activity(cohort);
    expect(figures).toEqual({
      ...{
        countedAt: '2026-11-23T01:00:00.000Z',
        invited: 2,
        enrolled: 6,
        started: 4,
        activeThisWeek: 1,
        sent: 4,
        waitingForMentor: 2,
        accepted: 2,
        quietTwoWeeks: 2,
      },
    });
    expect(view).toMatchObject({ id: cohort.id, seatsTaken: 6, waiting: 1 });
    const shown: Record<ParticipantsQuery['show'], string[]> = {
      all: ['Ani', 'Beni', 'Citra', 'Dewi', 'Eka', 'Fitri', 'Gina'],
      enrolled: ['Ani', 'Beni', 'Citra', 'Dewi', 'Eka', 'Gina'],
      started: ['Ani', 'Beni', 'Citra', 'Gina'],
      active: ['Ani'],
      quiet: ['Citra', 'Dewi'],
      sent: ['Ani', 'Beni', 'Citra', 'Gina'],
      'waiting-for-mentor': ['Ani', 'Citra'],
      accepted: ['Ani', 'Gina'],
      waitlisted: ['Fitri'],
      'no-mentor': ['Citra', 'Dewi', 'Eka'],
    };
    for (const [show, names] of Object.entries(shown)) {
      expect([show, await namesOf(cohort, `show=${show}`)]).toEqual([show, names]);
      expect([show, (await tableOf(cohort, cohort.nurul, `show=${show}`)).rows.map(([name]) => name)]).toEqual([
        show,
        names,
      ]);
    }
    expect(weeks.at(-1)).toEqual({ startsOn: '2026-11-23', active: figures.activeThisWeek });
  });

  it('count nobody as quiet before she could have begun', async () => {
    const cohort = await givenLivelyCohort(app, { startsOn: '2026-11-16', endsOn: '2027-01-17' });
    await cohort.live({ name: 'Ani', enrolledAt: daysAgo(app, 50) });
    expect((await activity(cohort)).quietTwoWeeks).toBe(0);
    app.clock.advance({ days: 8 });
    expect((await activity(cohort)).quietTwoWeeks).toBe(1);
    app.clock.advance({ days: -8 });
  });

  it('count a learner in each week in which she did something', async () => {
    const cohort = await givenLivelyCohort(app, { endsOn: '2027-01-17' });
    const monday = new Date('2026-11-22T17:00:00.000Z');
    const week = (back: number, hours = 30) => new Date(monday.getTime() - back * 7 * day + hours * 60 * 60 * 1000);
    await cohort.live({ name: 'Ani', acts: [week(7), week(5), week(5), week(2), week(0, 1)] });
    await cohort.live({ name: 'Beni', acts: [week(5, 0), week(4, 167.999)] });
    await cohort.live({ name: 'Citra', acts: [week(9)] });
    await cohort.live({ name: 'Fitri', status: 'waitlisted', acts: [week(5)] });
    expect((await activity(cohort)).weeks).toEqual([
      { startsOn: '2026-10-05', active: 1 },
      { startsOn: '2026-10-12', active: 0 },
      { startsOn: '2026-10-19', active: 2 },
      { startsOn: '2026-10-26', active: 1 },
      { startsOn: '2026-11-02', active: 0 },
      { startsOn: '2026-11-09', active: 1 },
      { startsOn: '2026-11-16', active: 0 },
      { startsOn: '2026-11-23', active: 1 },
    ]);
  });

  it('are all nought in an empty cohort', async () => {
    const cohort = await givenLivelyCohort(app);
    const { weeks, ...figures } = await activity(cohort);
    expect(figures).toMatchObject({
      invited: 0,
      enrolled: 0,
      started: 0,
      activeThisWeek: 0,
      sent: 0,
      waitingForMentor: 0,
      accepted: 0,
      quietTwoWeeks: 0,
    });
    expect(weeks.every(({ active }) => active === 0)).toBe(true);
  });
});
