import fc from 'fast-check';
import type { AdvertWork } from './advert-work';
import { AdvertLevers } from './advert-work';
import { aWork, goldenWorks } from './advert-work.given';
import { areas, goals, pictures, scenarios } from './scenarios';
import { paidAfter, runWeek, truthOf } from './run-week';
import { reckonWeek } from './reckon-week';
import { advertise, totalOf } from './advertise';
import { claimedOrders, ordinaryTrade } from './trade';

const names = <Table extends object>(table: Table) => Object.keys(table) as (keyof Table & string)[];

const anyWork = fc
  .record({
    scenario: fc.constantFrom(...names(scenarios)),
    seed: fc.nat(2_147_483_647),
    budget: fc.integer({ min: 0, max: 15 }).map((steps) => steps * 10_000),
    area: fc.constantFrom(...names(areas)),
    picture: fc.constantFrom(...names(pictures)),
    goal: fc.constantFrom(...names(goals)),
    days: fc.integer({ min: 3, max: 14 }),
  })
  .map(({ scenario, seed, picture, ...levers }) => {
    const other = picture === 'jelas2' ? 'jelas' : 'jelas2';
    return aWork({
      scenario,
      seed,
      levers: { ...levers, pictures: scenario === 'dua' ? [picture, other] : [picture] },
    });
  });
const withLevers = (work: AdvertWork, levers: Partial<AdvertLevers>): AdvertWork => ({
  ...work,
  levers: { ...work.levers, ...levers },
});

describe('a week in the simulator', () => {
  it('shows payday week to the digit', () => {
    expect(runWeek(goldenWorks.payday)).toMatchObject({
      paid: 111_000,
      claimed: 6,
      pictures: [{ impressions: 3_477, reach: 3_018, clicks: 46, claimed: 6 }],
      withAdvert: { before: 22, after: 33 },
      without: { before: 13, after: 20 },
    });
    expect(truthOf(goldenWorks.payday)).toMatchObject({
      extra: 2,
      withoutAdvert: 31,
      pictures: [{ extra: 2, similar: { low: 0, middle: 2, high: 4 } }],
    });
  });

  it('shows the cheap clicks of the whole country to the digit', () => {
    expect(runWeek(goldenWorks.cheapClicks)).toMatchObject({
      paid: 111_000,
      claimed: 0,
      pictures: [{ reach: 12_673, clicks: 340, claimed: 0 }],
      withAdvert: { before: 20, after: 25 },
      without: { before: 9, after: 9 },
    });
    expect(reckonWeek(goldenWorks.cheapClicks).costPerClick).toBe(326);
    expect(truthOf(goldenWorks.cheapClicks)).toMatchObject({
      extra: 0,
      pictures: [{ similar: { low: 0, middle: 0, high: 1 } }],
    });
  });

  it('shows the dear clicks next door to the digit', () => {
    expect(runWeek(goldenWorks.dearClicks)).toMatchObject({
      claimed: 12,
      pictures: [{ clicks: 43, claimed: 12 }],
      withAdvert: { before: 20, after: 30 },
      without: { before: 9, after: 9 },
    });
    expect(reckonWeek(goldenWorks.dearClicks).costPerClick).toBe(2_581);
    const truth = truthOf(goldenWorks.dearClicks);
    expect(truth).toMatchObject({ extra: 5, pictures: [{ similar: { low: 2, middle: 4, high: 8 } }] });
    expect(truth.extra * scenarios.murah.margin - 111_000).toBe(114_000);
  });

  it('shows the two pictures to the digit, and the winner turns in another week', () => {
    const week = runWeek(goldenWorks.twoPictures);
    expect(week.pictures).toMatchObject([
      { picture: 'jelas', clicks: 26, claimed: 5 },
      { picture: 'jelas2', clicks: 26, claimed: 1 },
    ]);
    expect(week.paid).toBe(155_400);
    expect(runWeek({ ...goldenWorks.twoPictures, seed: 11 }).pictures).toMatchObject([{ claimed: 1 }, { claimed: 4 }]);
    for (const { similar } of truthOf(goldenWorks.twoPictures).pictures) {
      expect(similar).toMatchObject({ low: 0, middle: 1, high: 3 });
    }
  });

  // Impressions, reach, clicks, claimed, with the advert before and after, without it before and after, extra: by a second port.
  it.each([
    ['gajian', 150_000, 'sedang', 'heboh', 'jangkauan', 14, 77, [17615, 15998, 129, 12, 46, 49, 19, 33, 0]],
    ['gajian', 150_000, 'sempit', 'heboh', 'jangkauan', 14, 5, [11031, 7214, 103, 11, 43, 74, 18, 24, 1]],
    ['murah', 150_000, 'sedang', 'cantik', 'pesan', 14, 2, [7708, 7387, 103, 11, 27, 37, 17, 19, 0]],
    ['dua', 120_000, 'sedang', 'jelas', 'klik', 10, 9, [7479, 7176, 121, 8, 20, 37, 10, 19, 3]],
    ['murah', 150_000, 'sempit', 'heboh', 'klik', 3, 3, [5907, 4665, 199, 10, 10, 11, 4, 3, 6]],
    ['murah', 150_000, 'sempit', 'cantik', 'jangkauan', 14, 8, [12168, 7646, 90, 13, 39, 42, 18, 17, 1]],
    ['dua', 150_000, 'luas', 'jelas2', 'jangkauan', 12, 21, [29683, 29198, 138, 1, 32, 45, 16, 15, 0]],
    ['gajian', 150_000, 'sedang', 'jelas', 'pesan', 14, 31, [8252, 7884, 73, 10, 37, 45, 14, 30, 0]],
  ] as const)('%s: Rp%i, %s, %s, %s, %i days, seed %i is the week a second port counts', (...row) => {
    const [scenario, budget, area, picture, goal, days, seed, counted] = row;
    const advert = { scenario, seed, budget, area, picture, goal, days, lastDay: days };
    const campaign = advertise(advert);
    const trade = ordinaryTrade(scenario, seed, days);
    const { before, after } = trade.withAdvert;
    const extra = totalOf(campaign, 'extra');
    expect([
      totalOf(campaign, 'impressions'),
      Math.floor(campaign.reach),
      totalOf(campaign, 'clicks'),
      claimedOrders(scenario, seed, area, campaign, after),
      before,
      after + extra,
      trade.without.before,
      trade.without.after,
      extra,
    ]).toEqual(counted);
  });

  it('puts the extra orders of both pictures into one notebook', () => {
    const truth = truthOf(goldenWorks.twoPictures);
    expect(truth.pictures.map(({ extra }) => extra)).toEqual([2, 0]);
    expect(runWeek(goldenWorks.twoPictures).withAdvert.after).toBe(truth.withoutAdvert + 2);
  });

  it('is the same to the byte whenever it is run', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        expect(JSON.stringify(runWeek(work))).toBe(JSON.stringify(runWeek(work)));
      }),
      { numRuns: 50 },
    );
  });

  it('has not one click without money', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const week = runWeek(withLevers(work, { budget: 0 }));
        const impressions = week.pictures.reduce((sum, picture) => sum + picture.impressions, 0);
        expect([week.paid, impressions, week.clicks, week.claimed]).toEqual([0, 0, 0, 0]);
      }),
    );
  });

  it('never shows less for more money', () => {
    fc.assert(
      fc.property(anyWork, fc.integer({ min: 0, max: 15 }), (work, steps) => {
        const [less, more] = [work.levers.budget, steps * 10_000].sort((a, b) => a - b);
        const impressions = (budget: number) => runWeek(withLevers(work, { budget })).pictures[0]!.impressions;
        expect(impressions(more!)).toBeGreaterThanOrEqual(impressions(less!));
      }),
    );
  });

  it('leaves all other luck as it was when one lever moves', () => {
    fc.assert(
      fc.property(anyWork, anyWork, ({ levers }, work) => {
        const ordinary = (moved: AdvertWork) => {
          const { withAdvert, without } = runWeek(moved);
          return [ordinaryTrade(moved.scenario, moved.seed, moved.levers.days), withAdvert.before, without];
        };
        const { budget, area, goal } = levers;
        expect(ordinary(withLevers(work, { budget, area, goal }))).toEqual(ordinary(work));
      }),
      { numRuns: 20 },
    );
  });

  it('gives the pictures of one week the same auctions', () => {
    fc.assert(
      fc.property(anyWork, fc.constantFrom(...names(pictures)), (work, picture) => {
        const impressions = (moved: AdvertWork) => runWeek(moved).pictures[0]!.days.map((day) => day.impressions);
        expect(impressions(withLevers(work, { pictures: [picture] }))).toEqual(impressions(work));
      }),
    );
  });

  it('never has more clicks than impressions, orders than clicks, or people than live there', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const { pictures: shown } = runWeek(work);
        for (const { days, reach, impressions } of shown) {
          for (const day of days) {
            expect(day.clicks).toBeLessThanOrEqual(day.impressions);
            expect(day.orders).toBeLessThanOrEqual(day.clicks);
          }
          expect(reach).toBeLessThanOrEqual(Math.min(impressions, areas[work.levers.area].people));
        }
      }),
    );
  });

  it('keeps its claim between the orders through the advert and those with everybody else', () => {
    fc.assert(
      fc.property(anyWork, (work) => {
        const week = runWeek(work);
        const { withAdvert: ordinary } = ordinaryTrade(work.scenario, work.seed, work.levers.days);
        for (const { claimed, days } of week.pictures) {
          const orders = days.reduce((sum, day) => sum + day.orders, 0);
          expect(claimed).toBeGreaterThanOrEqual(orders);
          expect(claimed).toBeLessThanOrEqual(orders + ordinary.after);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('stopping early', () => {
  const rule = { spend: 40_000, fewerThan: 5 };
  const dear = goldenWorks.dearClicks;

  it('asks on the first day on which the money is gone and the orders are not there', () => {
    expect(runWeek(aWork({ stop: rule })).stopAsked).toBe(3);
    expect(paidAfter(aWork({}), 2)).toBe(31_714);
    expect(paidAfter(aWork({}), 3)).toBe(47_571);
  });

  it.each([
    ['without a rule', null],
    ['while the money has not reached the limit', { spend: 95_144, fewerThan: 5 }],
    ['when the orders were there in time', { spend: 47_571, fewerThan: 1 }],
  ])('never asks %s', (_, stop) => {
    expect(runWeek({ ...dear, stop }).stopAsked).toBeNull();
  });

  it('asks as soon as one order is missing, not on the last day, when there is nothing left to stop', () => {
    const orders = runWeek(dear).pictures[0]!.days.reduce((sum, day) => sum + day.orders, 0);
    expect(runWeek({ ...dear, stop: { spend: 95_143, fewerThan: orders + 1 } }).stopAsked).toBe(6);
    expect(runWeek({ ...dear, stop: { spend: 95_144, fewerThan: orders + 1 } }).stopAsked).toBeNull();
  });

  it('asks at the exact rupiah, and not one below', () => {
    expect(runWeek(aWork({ stop: { spend: 47_571, fewerThan: 5 } })).stopAsked).toBe(3);
    expect(runWeek(aWork({ stop: { spend: 47_572, fewerThan: 5 } })).stopAsked).toBe(4);
  });

  it('costs the days that ran, shows nothing after them, and lets the notebook run on', () => {
    const whole = runWeek(aWork({ stop: rule }));
    const stopped = runWeek(aWork({ stop: rule, stoppedAfter: 3 }));
    expect(stopped.paid).toBe(47_571);
    expect(stopped.pictures[0]!.days).toEqual(whole.pictures[0]!.days.slice(0, 3));
    expect(stopped.without).toEqual(whole.without);
    expect(stopped.stopAsked).toBe(3);
  });

  it.each([
    ['praises a rule that was kept', { stop: rule, stoppedAfter: 3 }, 'stop-rule-kept'],
    ['says when a rule was passed', { stop: rule }, 'stop-rule-passed'],
    ['says when it was stopped later than the rule asked', { stop: rule, stoppedAfter: 5 }, 'stop-rule-passed'],
    ['says when there was none', {}, 'no-stop-rule'],
  ])('%s', (_, given, code) => {
    const codes = reckonWeek(aWork(given)).findings.map((finding) => finding.code);
    expect(codes.filter((found) => found.includes('stop-rule'))).toEqual([code]);
  });
});
