import fc from 'fast-check';
import { cashPaths, thinnestWeek, weeklyNets } from './cash-path';
import { dateText } from '@rules';
import { dayOfDate } from './civil-date';

const line = (date: string, given: object) => ({ date, in: 0, out: 0, bill: false, ...given });

describe('weeklyNets', () => {
  it('takes in minus out of whole weeks from Monday to Sunday, and leaves bills to the path', () => {
    const nets = weeklyNets([
      line('2026-10-04', { in: 99 }),
      line('2026-10-05', { in: 10, out: 3 }),
      line('2026-10-11', { in: 5 }),
      line('2026-10-12', { out: 4 }),
      line('2026-10-13', { out: 500, bill: true }),
      line('2026-10-18', { in: 1 }),
      line('2026-10-24', { in: 70 }),
    ]);
    expect(nets).toEqual([12, -3]);
  });

  it('takes a week as whole once its Sunday is there', () => {
    const lines = (last: string) => [line('2026-10-05', { in: 1 }), line(last, { in: 1 })];
    expect(weeklyNets(lines('2026-10-10'))).toEqual([]);
    expect(weeklyNets(lines('2026-10-11'))).toEqual([2]);
  });

  it('begins on the Monday after a week begun in its middle', () => {
    expect(weeklyNets([line('2026-10-06', { in: 9 }), line('2026-10-18', { in: 1 })])).toEqual([1]);
  });

  it('goes back half a year', () => {
    const lines = Array.from({ length: 7 * 30 }, (_, i) =>
      line(dateText(dayOfDate('2026-01-05')! + i), { in: i % 7 === 0 ? i / 7 : 0 }),
    );
    expect(weeklyNets(lines)).toEqual(Array.from({ length: 26 }, (_, week) => week + 4));
  });

  it('is empty without lines, and leaves out what is no date', () => {
    expect(weeklyNets([])).toEqual([]);
    expect(weeklyNets([line('kemarin', { in: 9 })])).toEqual([]);
  });

  it('loses no rupiah of the weeks it counts', () => {
    const monday = dayOfDate('2026-10-05')!;
    const anyLine = fc.record({ day: fc.nat(41), in: fc.nat(1_000), out: fc.nat(1_000) });
    fc.assert(
      fc.property(fc.array(anyLine), (some) => {
        const ends = [0, 41].map((day) => line(dateText(monday + day), {}));
        const nets = weeklyNets([...ends, ...some.map(({ day, ...sums }) => line(dateText(monday + day), sums))]);
        expect(nets).toHaveLength(6);
        expect(nets.reduce((sum, net) => sum + net, 0)).toBe(some.reduce((sum, each) => sum + each.in - each.out, 0));
      }),
    );
  });
});

describe('cashPaths', () => {
  const weeks = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 6, maxLength: 26 });

  it('never has a good week below a middle one, or a middle one below a cautious one', () => {
    fc.assert(
      fc.property(weeks, (nets) => {
        const { cautious, middle, good } = cashPaths(0, nets, [])!;
        expect(cautious.weekly).toBeLessThanOrEqual(middle.weekly);
        expect(middle.weekly).toBeLessThanOrEqual(good.weekly);
      }),
    );
  });

  it('does not mind the order of the weeks', () => {
    fc.assert(
      fc.property(weeks, (nets) => {
        expect(cashPaths(7, [...nets].reverse(), [])).toEqual(cashPaths(7, nets, []));
      }),
    );
  });

  it('pays a bill from its week on', () => {
    const { middle } = cashPaths(0, [1, 1, 1, 1, 1, 1], [{ week: 3, amount: 10 }])!;
    expect(middle.ends).toEqual([1, 2, -7, -6]);
  });

  it('names the earliest of equally thin weeks', () => {
    expect(thinnestWeek({ weekly: 0, ends: [5, 3, 3, 4] })).toBe(2);
  });
});
