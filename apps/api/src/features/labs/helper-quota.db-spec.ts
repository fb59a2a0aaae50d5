import { freshDatabase, givenAgency, givenPerson, type FreshDatabase } from '@api/testing';
import type { Database, Tx } from '@api/platform/database';
import { someoneWaits } from '@given/submissions';
import { countAsked, giveBackAsk, takeAsk } from './helper-quota';

let fresh: FreshDatabase;
let database: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  database = await fresh.connect();
});
afterAll(() => fresh.drop());

const bounds = { asksPerDay: 20, asksPerMonth: 5000 };
const on = (personId: string, day = '2026-11-23', month = '2026-11-01') => ({ personId, day, month });

/** Takes as a request does: what is refused is forgotten. */
async function take(person: { agencyId: string; personId: string }, limits = bounds, asker = on(person.personId)) {
  const refused = Symbol();
  let answer: Awaited<ReturnType<typeof takeAsk>> | undefined;
  await database
    .transaction(person, async (tx) => {
      answer = await takeAsk(tx, asker, limits);
      if (typeof answer === 'string') throw refused;
    })
    .catch((error: unknown) => {
      if (error !== refused) throw error;
    });
  return answer;
}
const asked = (person: { agencyId: string; personId: string }, asker = on(person.personId)) =>
  database.transaction(person, (tx) => countAsked(tx, asker));

describe('The share of the helper', () => {
  it('is as large as the agency says, for each person and day', async () => {
    const sari = await givenPerson(fresh);
    const left = [];
    for (let times = 0; times < 4; times += 1) left.push(await take(sari, { asksPerDay: 3, asksPerMonth: 100 }));
    expect(left).toEqual([2, 1, 0, 'daily-limit']);
    expect(await asked(sari)).toEqual({ day: 3, month: 3 });
  });

  it('begins anew on the next day, and the month goes on', async () => {
    const sari = await givenPerson(fresh);
    await take(sari, { asksPerDay: 1, asksPerMonth: 100 });
    const tomorrow = on(sari.personId, '2026-11-24');
    expect(await take(sari, { asksPerDay: 1, asksPerMonth: 100 }, tomorrow)).toBe(0);
    expect(await take(sari, { asksPerDay: 1, asksPerMonth: 100 }, tomorrow)).toBe('daily-limit');
    expect(await asked(sari, tomorrow)).toEqual({ day: 1, month: 2 });
  });

  it('does not begin anew for a request that comes late from the day before', async () => {
    const sari = await givenPerson(fresh);
    const limits = { asksPerDay: 2, asksPerMonth: 100 };
    const yesterday = on(sari.personId, '2026-11-22');
    expect([await take(sari, limits), await take(sari, limits, yesterday), await take(sari, limits)]).toEqual([
      1,
      0,
      'daily-limit',
    ]);
    expect(await take(sari, limits, yesterday)).toBe('daily-limit');
  });

  it('is of all the agency’s people together by the month, and a month that is full costs nobody a day’s asking', async () => {
    const agency = await givenAgency(fresh);
    const [sari, tiur] = [await givenPerson(fresh, { agency }), await givenPerson(fresh, { agency })];
    const limits = { asksPerDay: 20, asksPerMonth: 2 };
    expect([await take(sari, limits), await take(tiur, limits), await take(sari, limits)]).toEqual([
      19,
      19,
      'monthly-limit',
    ]);
    expect(await asked(sari)).toEqual({ day: 1, month: 2 });
    const december = on(sari.personId, '2026-12-01', '2026-12-01');
    expect(await take(sari, limits, december)).toBe(19);
  });

  it('of nothing admits nobody', async () => {
    const sari = await givenPerson(fresh);
    expect(await take(sari, { asksPerDay: 20, asksPerMonth: 0 })).toBe('monthly-limit');
    expect(await asked(sari)).toEqual({ day: 0, month: 0 });
  });

  it('that became smaller than what was asked already admits nobody, and does not go below nothing', async () => {
    const sari = await givenPerson(fresh);
    for (let times = 0; times < 3; times += 1) await take(sari);
    expect(await take(sari, { asksPerDay: 2, asksPerMonth: 5000 })).toBe('daily-limit');
    expect(await take(sari, { asksPerDay: 20, asksPerMonth: 3 })).toBe('monthly-limit');
  });

  it('is not touched by the people of another agency', async () => {
    const [sari, wati] = [await givenPerson(fresh), await givenPerson(fresh)];
    await take(sari);
    expect(await asked(wati)).toEqual({ day: 0, month: 0 });
    expect(await asked({ ...wati, personId: sari.personId })).toEqual({ day: 0, month: 0 });
  });

  it('gets back what brought nothing, on that day and not on another, and never becomes more than it was', async () => {
    const sari = await givenPerson(fresh);
    await take(sari);
    const giveBack = (asker = on(sari.personId)) => database.transaction(sari, (tx) => giveBackAsk(tx, asker));
    await giveBack(on(sari.personId, '2026-11-24', '2026-12-01'));
    expect(await asked(sari)).toEqual({ day: 1, month: 1 });
    await giveBack();
    await giveBack();
    expect(await asked(sari)).toEqual({ day: 0, month: 0 });
  });

  it('is never exceeded by askings at the same moment', async () => {
    const agency = await givenAgency(fresh);
    const people = [await givenPerson(fresh, { agency }), await givenPerson(fresh, { agency })];
    const limits = { asksPerDay: 5, asksPerMonth: 8 };
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, at) => take(people[at % 2] as (typeof people)[0], limits)),
    );
    expect(answers.filter((answer) => typeof answer === 'number')).toHaveLength(8);
    const counts = await Promise.all(people.map((person) => asked(person)));
    expect(counts.map(({ month }) => month)).toEqual([8, 8]);
    expect(counts.reduce((sum, { day }) => sum + day, 0)).toBe(8);
    expect(counts.every(({ day }) => day <= 5)).toBe(true);
  });

  it.each([
    ['day', { asksPerDay: 1, asksPerMonth: 100 }, 'daily-limit'],
    ['month', { asksPerDay: 20, asksPerMonth: 1 }, 'monthly-limit'],
  ] as const)(
    'makes the next asking wait while the last one of the %s is being counted',
    async (_, limits, refusal) => {
      const agency = await givenAgency(fresh);
      const [sari, tiur] = [await givenPerson(fresh, { agency }), await givenPerson(fresh, { agency })];
      const second = refusal === 'daily-limit' ? sari : tiur;
      await take(sari, bounds, on(sari.personId, '2026-11-22', '2026-10-01'));
      await take(tiur, bounds, on(tiur.personId, '2026-11-22', '2026-10-01'));
      let waiting: ReturnType<typeof take> | undefined;
      await database.transaction(sari, async (tx: Tx) => {
        await takeAsk(tx, on(sari.personId), limits);
        waiting = take(second, limits);
        await someoneWaits(fresh);
      });
      expect(await waiting).toBe(refusal);
    },
  );
});
