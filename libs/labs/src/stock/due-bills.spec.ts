import fc from 'fast-check';
import { dateText } from '@rules';
import { cashPaths } from './cash-path';
import { dayOfDate } from './civil-date';
import { billsByWeek, dueBills, weekOfBill } from './due-bills';
import { cash } from './suryani.given';

const today = '2026-11-16';

describe('a bill with a date', () => {
  it.each([
    ['2026-11-16', 1],
    ['2026-11-22', 1],
    ['2026-11-23', 2],
    ['2026-12-13', 4],
    ['2026-12-14', 5],
    ['2026-11-15', 1],
    ['2025-01-01', 1],
  ])('due on %s is of week %i', (due, week) => {
    expect(weekOfBill(due, today)).toBe(week);
  });

  it.each(['', 'besok', '2026-02-31', '16/11/2026'])('due on %j is of no week', (due) => {
    expect(weekOfBill(due, today)).toBeNull();
    expect(weekOfBill(today, due)).toBeNull();
  });

  it('is taken by its week; one after four weeks and one without a date are left out', () => {
    expect(
      billsByWeek(
        [
          { date: '2026-11-26', amount: 1_900_000 },
          { date: '2026-12-10', amount: 1_250_000 },
          { date: '2026-12-14', amount: 7 },
          { date: '', amount: 8 },
          { date: '2026-11-01', amount: 9 },
        ],
        today,
      ),
    ).toEqual([...cash.bills, { week: 1, amount: 9 }]);
  });
});

describe('what falls due in four weeks', () => {
  it('is added up by the week and held against the drawer', () => {
    expect(dueBills(cash.start, cash.bills)).toEqual({
      byWeek: [0, 1_900_000, 0, 1_250_000],
      total: 3_150_000,
      left: -2_350_000,
    });
    expect(dueBills(5, [])).toEqual({ byWeek: [0, 0, 0, 0], total: 0, left: 5 });
  });

  it('is what a path without any income loses', () => {
    const day = fc.integer({ min: -40, max: 40 }).map((days) => dateText(dayOfDate(today)! + days));
    const dated = fc.array(fc.record({ date: day, amount: fc.nat(1_000_000) }));
    fc.assert(
      fc.property(fc.nat(1_000_000), dated, (start, bills) => {
        const byWeek = billsByWeek(bills, today);
        expect(dueBills(start, byWeek).left).toBe(cashPaths(start, [0, 0, 0, 0, 0, 0], byWeek)!.cautious.ends[3]);
      }),
    );
  });
});
