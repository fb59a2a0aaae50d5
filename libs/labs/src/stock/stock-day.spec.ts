import fc from 'fast-check';
import { arrangeDays } from './stock-day';
import { dateText, weekday as weekdayOf } from '@rules';
import { dayOfDate } from './civil-date';
import { days, soybean } from './suryani.given';
import { soldOnWeekday, summariseUsage, windowsOf } from './summarise-usage';

const line = (date: string, sold: number, flags: object = {}) => ({
  date,
  sold,
  stockout: false,
  closed: false,
  ...flags,
});

describe('arrangeDays', () => {
  it('puts lines in the order of days and adds those of one day', () => {
    const { days: arranged, gaps } = arrangeDays(
      [line('2026-10-06', 2), line('2026-10-05', 5), line('2026-10-06', 3, { stockout: true })],
      null,
    );
    expect(arranged).toEqual([line('2026-10-05', 5), line('2026-10-06', 5, { stockout: true })]);
    expect(gaps).toEqual([]);
  });

  it.each([
    [null, true],
    ['closed', true],
    ['zero', false],
  ] as const)('fills days without a line, answered %p, as closed: %p', (answer, closed) => {
    const arranged = arrangeDays([line('2026-02-28', 5), line('2026-03-02', 5)], answer);
    expect(arranged.gaps).toEqual(['2026-03-01']);
    expect(arranged.days[1]).toEqual(line('2026-03-01', 0, { closed }));
  });

  it('takes a day that sold as open, whatever is marked', () => {
    const lines = [line('2026-10-05', 4, { closed: true }), line('2026-10-06', 0, { closed: true })];
    const { days: arranged, soldWhileClosed } = arrangeDays(lines, null);
    expect(arranged.map(({ closed }) => closed)).toEqual([false, true]);
    expect(soldWhileClosed).toBe(1);
  });

  it('takes a day as closed only if all its lines say so', () => {
    const lines = [line('2026-10-05', 0, { closed: true }), line('2026-10-05', 0)];
    expect(arrangeDays(lines, null).days[0]!.closed).toBe(false);
  });

  it('keeps the last eighteen weeks', () => {
    const { days: arranged } = arrangeDays(days(Array.from({ length: 127 }, (_, i) => i)), null);
    expect(arranged).toHaveLength(126);
    expect(arranged[0]!.sold).toBe(1);
  });

  it('is not led astray by one line of long ago', () => {
    const { days: arranged, gaps } = arrangeDays([line('1970-01-01', 1), line('2026-10-05', 2)], null);
    expect(arranged).toHaveLength(126);
    expect(gaps).toHaveLength(125);
  });

  it.each(['2026-02-30', '31/02/2026', '', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1'])(
    'leaves out %j, which is no day',
    (date) => {
      expect(arrangeDays([line(date, 5)], null).days).toEqual([]);
    },
  );
});

describe('a day of the calendar', () => {
  it('is the one it was counted to', () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 300_000 }), (day) => {
        expect(dayOfDate(dateText(day))).toBe(day);
        expect(dayOfDate(dateText(day))).toBe(Date.parse(dateText(day)) / 86_400_000);
      }),
    );
  });

  it.each([
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2024-02-29', true],
    ['2024-02-30', false],
    ['2026-02-29', false],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-12-32', false],
    ['0001-01-01', true],
    ['26-01-01', false],
  ])('%s exists: %p', (date, exists) => {
    expect(dayOfDate(date) !== null).toBe(exists);
  });

  it('22 November 2026 is a Sunday, the day after a Monday', () => {
    expect(weekdayOf(dayOfDate('2026-11-22')!)).toBe(6);
    expect(weekdayOf(dayOfDate('2026-11-23')!)).toBe(0);
  });
});

describe('the sums of a notebook', () => {
  it('pass over closed days, on which nobody uses and nobody delivers', () => {
    const lines = [
      line('2026-10-05', 1),
      line('2026-10-06', 0, { closed: true }),
      line('2026-10-07', 2),
      line('2026-10-08', 4),
    ];
    const windows = windowsOf(lines, 2);
    expect(windows).toMatchObject({ openDays: 3, sold: 7, dropped: 0 });
    expect(windows.sums).toEqual([[3], [], [6], [], [], [], []]);
  });

  it('count each kind of day once', () => {
    const lines = [
      line('2026-10-05', 1),
      line('2026-10-06', 0, { closed: true, stockout: true }),
      line('2026-10-07', 2, { stockout: true }),
    ];
    expect(summariseUsage(lines, 1)).toMatchObject({
      from: '2026-10-05',
      to: '2026-10-07',
      closedDays: 1,
      stockoutDays: 1,
    });
    expect(summariseUsage([], 1)).toBeNull();
  });

  it('split at the last fortnight, with no span across', () => {
    const { earlier, last } = summariseUsage(days(soybean), 3)!;
    expect([earlier.openDays, last.openDays]).toEqual([28, 14]);
    expect(last.sums.flat()).toHaveLength(12);
  });

  it('of one weekday leave out the days on which it ran out', () => {
    expect(soldOnWeekday(days(soybean, [6]), 5)).toEqual([37, 39, 40, 42, 44]);
    expect(soldOnWeekday([line('2026-10-10', 0, { closed: true })], 5)).toEqual([]);
  });
});
