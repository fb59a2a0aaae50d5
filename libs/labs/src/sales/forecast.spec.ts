import fc from 'fast-check';
import { openDays, type OpenDay } from './days-of';
import { fixtureShops, linesOf } from './fixture-shops.given';
import { forecast } from './forecast';
import { someSales } from './sale.given';
import { seeded } from './seeded';

const monday = 20_759;
const daysOf = (pieces: readonly number[]): OpenDay[] =>
  pieces.flatMap((quantity, i) => (quantity > 0 ? [{ day: monday + i, quantity, turnover: quantity * 1_000 }] : []));
const of = (days: readonly OpenDay[], has = {}) => forecast(someSales([], { has }), days);
const ready = (days: readonly OpenDay[], has = {}) => {
  const view = of(days, has);
  if (!view.ready) throw new Error(view.lacks);
  return view;
};
const weeks = (week: readonly number[], count: number) => Array.from({ length: count }, () => week).flat();

describe('the forecast', () => {
  it('needs 56 days and says how many there are', () => {
    expect(of(daysOf(weeks([9], 55)))).toEqual({ ready: false, lacks: 'days', need: 56, have: 55 });
    expect(of(daysOf(weeks([9], 56))).ready).toBe(true);
  });

  it('of a shop that repeats its week to the piece repeats it, and claims no pattern beyond last week', () => {
    const view = ready(daysOf(weeks([10, 11, 12, 13, 14, 20, 15], 8)));
    expect(view.days.map(({ expected, low, high }) => [expected, low, high])).toEqual(
      [10, 11, 12, 13, 14, 20, 15].map((pieces) => [pieces, pieces, pieces]),
    );
    expect(view.days.map(({ weekday }) => weekday)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(view.days[0]!.date).toBe('2026-12-28');
    expect(view).toMatchObject({ error: 0, plainError: 0, honesty: 'no-strong-pattern', held: { inside: 77, of: 77 } });
  });

  it('of a shop whose weeks are high and low in turn takes the mean, which last week misses', () => {
    const view = ready(daysOf(Array.from({ length: 10 }, (_, week) => weeks([week % 2 ? 12 : 8], 7)).flat()));
    expect(view.method).toBe('mean-of-four');
    expect(view.days.map(({ expected }) => expected)).toEqual([10, 10, 10, 10, 10, 10, 10]);
    // Off by 2 of 8 or 12; last week is off by 4 of the same.
    expect(Math.round(view.plainError / view.error)).toBe(2);
    expect(view.honesty).toBe('pattern');
    expect(view.days[0]).toMatchObject({ low: 8, high: 12 });
  });

  it('hides numbers that were off by more than half', () => {
    const chance = Array.from({ length: 70 }, (_, i) => (i % 5 === 0 ? 60 : 1 + (i % 3)));
    expect(ready(daysOf(chance)).honesty).toBe('too-wild');
  });

  it('claims a pattern from a twentieth better than last week on, and not before', () => {
    const near = { pattern: 0, none: 0 };
    for (let seed = 1; seed <= 150; seed += 1) {
      const chance = seeded(seed);
      const week = Array.from({ length: 7 }, () => 10 + Math.floor(chance() * 20));
      const { error, plainError, honesty } = ready(
        daysOf(Array.from({ length: 70 }, (_, i) => week[i % 7]! + Math.floor(chance() * 6 + (i * (seed % 8)) / 10))),
      );
      expect(honesty).toBe(error < plainError && error <= plainError * 0.95 ? 'pattern' : 'no-strong-pattern');
      if (error > plainError * 0.95 && error < plainError * 0.99) near.none += 1;
      if (error <= plainError * 0.95 && error > plainError * 0.8) near.pattern += 1;
    }
    expect(near.none).toBeGreaterThan(0);
    expect(near.pattern).toBeGreaterThan(0);
  });

  it('gives no numbers from more than half off on, and not before', () => {
    const near = { wild: 0, tame: 0 };
    for (let seed = 1; seed <= 60; seed += 1) {
      const chance = seeded(seed);
      const { error, honesty } = ready(daysOf(Array.from({ length: 70 }, () => 1 + Math.floor(chance() * 40))));
      expect(honesty === 'too-wild').toBe(error > 5_000);
      if (error > 5_000 && error < 6_000) near.wild += 1;
      if (error <= 5_000 && error > 4_000) near.tame += 1;
    }
    expect(near.wild).toBeGreaterThan(0);
    expect(near.tame).toBeGreaterThan(0);
  });

  it('guesses nought for a weekday on which the shop is closed', () => {
    const view = ready(daysOf([...weeks([10, 10, 10, 10, 10, 12, 0], 8), 10]));
    expect(view.days.find(({ weekday }) => weekday === 6)).toMatchObject({ expected: 0, low: 0, high: 0 });
  });

  it('counts rupiah where the file has no pieces', () => {
    const view = ready(daysOf(weeks([10], 56)), { quantity: false });
    expect(view).toMatchObject({ measure: 'turnover' });
    expect(view.days[0]!.expected).toBe(10_000);
  });

  it('is never below nought, and its range holds the guess of errors of both signs', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 70, maxLength: 120 }), (pieces) => {
        const days = daysOf([5, ...pieces, 5]);
        const view = ready(days);
        for (const { low, high, expected } of view.days) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeGreaterThanOrEqual(low);
          expect(expected).toBeGreaterThanOrEqual(0);
        }
        expect(view.held.inside).toBeLessThanOrEqual(view.held.of);
        expect(view.error).toBeLessThanOrEqual(view.plainError);
      }),
      { numRuns: 40 },
    );
  });
});

describe('over thirty-two made-up shops', () => {
  const horizon = 7;
  const heldOut = 28;
  // Each shop is guessed four times, a week at a time, from what it had sold before: no guess knows its own week.
  const shops = fixtureShops.map((shop) => {
    const end = shop.days[shop.days.length - 1]!.day;
    let off = 0;
    let plainOff = 0;
    let inside = 0;
    let guesses = 0;
    const honesty: string[] = [];
    for (let cut = heldOut; cut >= horizon; cut -= horizon) {
      const known = shop.days.filter(({ day }) => day <= end - cut);
      const days = openDays(someSales(linesOf({ days: known })).lines);
      const view = ready(days);
      honesty.push(view.honesty);
      const last = days[days.length - 1]!.day;
      view.days.forEach(({ expected, low, high }, i) => {
        const actual = shop.days.find(({ day }) => day === last + 1 + i)?.pieces;
        const lastWeek = known.find(({ day }) => day === last + 1 + i - 7)?.pieces;
        if (actual === undefined || lastWeek === undefined) return;
        off += Math.abs(actual - expected);
        plainOff += Math.abs(actual - lastWeek);
        guesses += 1;
        if (actual >= low && actual <= high) inside += 1;
      });
    }
    return { name: shop.name, off, plainOff, inside, guesses, honesty };
  });
  const share = (part: number, whole: number) => Math.round((part * 100) / whole);

  it('the chosen guess is nearer than "same as last week" in at least six of ten', () => {
    const nearer = shops.filter(({ off, plainOff }) => off < plainOff);
    expect(share(nearer.length, shops.length)).toBeGreaterThanOrEqual(60);
  });

  it('the ranges hold about eight of ten', () => {
    const inside = shops.reduce((sum, shop) => sum + shop.inside, 0);
    const guesses = shops.reduce((sum, shop) => sum + shop.guesses, 0);
    expect(share(inside, guesses)).toBeGreaterThanOrEqual(78);
    expect(share(inside, guesses)).toBeLessThanOrEqual(88);
  });

  it('a shop of wild chance is told so, and no shop with a week is', () => {
    for (const { name, honesty } of shops) {
      if (name.startsWith('week-end')) expect(honesty).not.toContain('too-wild');
    }
    expect(shops.some(({ honesty }) => honesty.includes('no-strong-pattern'))).toBe(true);
    expect(
      shops.filter(({ name }) => name.startsWith('wild')).some(({ honesty }) => honesty.includes('too-wild')),
    ).toBe(true);
  });

  it('says "no strong pattern" exactly when its best guess was not a twentieth better than last week', () => {
    for (const shop of fixtureShops) {
      const view = ready(openDays(someSales(linesOf(shop)).lines));
      const clearly = view.error <= view.plainError * 0.95;
      expect(view.honesty).toBe(view.error > 5_000 ? 'too-wild' : clearly ? 'pattern' : 'no-strong-pattern');
    }
  });
});
