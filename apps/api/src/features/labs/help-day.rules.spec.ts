import fc from 'fast-check';
import { zones } from '@contracts/kernel';
import { dayOf, monthOf } from './help-day.rules';

describe('the day and the month in which askings are counted', () => {
  it.each([
    ['2026-11-30T16:59:59.000Z', 'WIB', '2026-11-30', 1, '2026-11-01', 1],
    ['2026-11-30T16:59:59.000Z', 'WITA', '2026-12-01', 82_801, '2026-12-01', 2_674_801],
    ['2026-11-30T17:00:00.000Z', 'WIB', '2026-12-01', 86_400, '2026-12-01', 2_678_400],
    ['2026-12-31T15:00:00.000Z', 'WIT', '2027-01-01', 86_400, '2027-01-01', 2_678_400],
    ['2028-02-28T18:00:00.000Z', 'WIB', '2028-02-29', 82_800, '2028-02-01', 82_800],
    ['2026-11-23T01:00:00.001Z', 'WIB', '2026-11-23', 57_600, '2026-11-01', 662_400],
  ] as const)('at %s in %s begin on %s and %s', (at, zone, day, secondsOfDay, month, secondsOfMonth) => {
    expect(dayOf(new Date(at), zone)).toEqual({ from: day, secondsLeft: secondsOfDay });
    expect(monthOf(new Date(at), zone)).toEqual({ from: month, secondsLeft: secondsOfMonth });
  });

  it('are another one when their seconds are over, and not before', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        fc.constantFrom(dayOf, monthOf),
        (at, zone, spanOf) => {
          const { from, secondsLeft } = spanOf(at, zone);
          const after = (seconds: number) => spanOf(new Date(at.getTime() + seconds * 1000), zone).from;
          expect(after(secondsLeft) > from).toBe(true);
          expect(after(secondsLeft - 1)).toBe(from);
        },
      ),
    );
  });
});
