import fc from 'fast-check';
import { dateText, dayOf } from './civil-date';
import { dayNumber, dayStart, weekday } from './civil-day';

const day = 86_400_000;

describe('civil days', () => {
  it('agree with the calendar for any day from 1600 to 2400', () => {
    fc.assert(
      fc.property(fc.integer({ min: -135_140, max: 157_000 }), (n) => {
        const date = new Date(n * day);
        expect(dateText(n)).toBe(date.toISOString().slice(0, 10));
        expect(weekday(n)).toBe((date.getUTCDay() + 6) % 7);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(['1970-01-01', '2000-02-29', '2024-02-29', '2024-12-31', '2026-02-28', '2026-03-01', '2100-02-28'])(
    'know %s',
    (text) => {
      expect(dateText(Date.parse(text) / day)).toBe(text);
    },
  );

  it('are found again from year, month and day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -135_140, max: 157_000 }), (n) => {
        const [year, month, day] = dateText(n).split('-').map(Number);
        expect(dayOf(year!, month!, day!)).toBe(n);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [2026, 2, 29],
    [2026, 2, 31],
    [2026, 4, 31],
    [2100, 2, 29],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1, 32],
  ])('do not have %i-%i-%i', (year, month, day) => {
    expect(dayOf(year, month, day)).toBeUndefined();
  });

  it('begin at midnight of the zone', () => {
    const sevenInJakarta = Date.parse('2026-11-22T00:00:00Z');
    expect(dateText(dayNumber(sevenInJakarta - 7 * 3_600_000, 420))).toBe('2026-11-22');
    expect(dateText(dayNumber(sevenInJakarta - 7 * 3_600_000 - 1, 420))).toBe('2026-11-21');
    expect(dayStart(dayNumber(sevenInJakarta, 420), 420)).toBe(sevenInJakarta - 7 * 3_600_000);
  });

  it('hold every instant between their start and the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 4e12 }), fc.constantFrom(420, 480, 540, 0, -210), (at, zone) => {
        const n = dayNumber(at, zone);
        expect(dayStart(n, zone)).toBeLessThanOrEqual(at);
        expect(dayStart(n + 1, zone)).toBeGreaterThan(at);
      }),
    );
  });
});
