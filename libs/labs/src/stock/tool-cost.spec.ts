import { toolCost } from './tool-cost';
import { weekdayPeaks } from './weekday-peaks';

const tool = { price: 100_000, tax: 1_100, data: 5_000, checking: 60, wage: 20_000, saves: 90 };

describe('What a tool really costs', () => {
  it('is its price, tax, data and the time to check it; more pieces or saved hours pay for it', () =>
    expect(toolCost(tool, 4_000)).toEqual({ monthly: 136_000, pieces: 34, tenthHours: 68, gain: -106_000 }));

  it('rounds half a rupiah of tax and of time up', () => {
    // Rp50 at 11 % is Rp5.5; 7 minutes at Rp90 an hour are Rp10.5.
    expect(toolCost({ ...tool, price: 50, data: 0, checking: 7, wage: 90, saves: 0 }, null).monthly).toBe(50 + 6 + 11);
    expect(toolCost({ ...tool, price: 0, data: 0, checking: 0, wage: 90, saves: 7 }, null).gain).toBe(11);
  });

  it.each([[null], [0], [-500]])('cannot be paid for by pieces that earn %s', (margin) =>
    expect(toolCost(tool, margin).pieces).toBeNull(),
  );

  it('can be paid for by pieces that earn a single rupiah, and by an hour worth one', () =>
    expect(toolCost({ ...tool, price: 7, tax: 0, data: 0, checking: 0, wage: 1 }, 1)).toMatchObject({
      pieces: 7,
      tenthHours: 70,
    }));

  it('is worth no hours where nobody’s hour has a price', () =>
    expect(toolCost({ ...tool, wage: 0 }, null).tenthHours).toBeNull());
});

describe('Weekdays on which more is used', () => {
  const usage = (sums: readonly (readonly number[])[]) => ({ sums }) as unknown as Parameters<typeof weekdayPeaks>[0];
  const quiet = [[10], [10], [10], [10], [10], [10]];

  it('are a tenth above the mean of all, neither less nor only more', () => {
    // Six tens and one x: x = 1.1 (60 + x) / 7 at 11.19; 11 is below, 12 above.
    expect(weekdayPeaks(usage([...quiet, [11]]), 10)).toEqual([]);
    expect(weekdayPeaks(usage([...quiet, [12]]), 11)).toEqual([{ weekday: 6, largest: 12, covered: 0, count: 1 }]);
    // Exactly a tenth: 59 in all with 9 twice, 10 twice … 11 of a mean of 10.
    expect(weekdayPeaks(usage([[9], [10], [10], [10], [10], [10], [11]]), 11)).toEqual([
      { weekday: 6, largest: 11, covered: 1, count: 1 },
    ]);
  });

  it('need not have been open, and nothing used is no peak', () => {
    expect(weekdayPeaks(usage([[10], [], [10], [10], [10], [10], [20]]), 10).map(({ weekday }) => weekday)).toEqual([
      6,
    ]);
    expect(weekdayPeaks(usage([[0], [0], [0], [0], [0], [0], [0]]), 10)).toEqual([]);
  });
});
