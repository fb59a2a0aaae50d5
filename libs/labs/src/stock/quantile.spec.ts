import fc from 'fast-check';
import { median, quantile, sorted } from './quantile';

describe('quantile', () => {
  it.each([
    [90, 40, 36],
    [80, 40, 32],
    [80, 26, 21],
    [90, 34, 31],
    [43, 8, 4],
    [20, 8, 2],
    [80, 8, 7],
    [100, 5, 5],
    [1, 5, 1],
    [0, 5, 1],
    [50, 1, 1],
  ])('of %d per cent of %d is the %d. smallest', (percent, count, rank) => {
    expect(
      quantile(
        Array.from({ length: count }, (_, i) => i + 1),
        percent,
      ),
    ).toBe(rank);
  });

  it('of nothing is nothing', () => {
    expect(quantile([], 50)).toBeUndefined();
  });

  it('is the smallest value that so many per cent do not exceed', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { minLength: 1 }), fc.integer({ min: 1, max: 100 }), (values, percent) => {
        const answer = quantile(sorted(values), percent)!;
        const upTo = (limit: number) => values.filter((value) => value <= limit).length;
        expect(upTo(answer) * 100).toBeGreaterThanOrEqual(percent * values.length);
        expect(upTo(answer - 1) * 100).toBeLessThan(percent * values.length);
      }),
    );
  });
});

describe('median', () => {
  it.each([
    [[3], 3],
    [[1, 2], 1],
    [[-2, -1], -2],
    [[1, 5, 9], 5],
    [[690, 730], 710],
  ])('of %j is %d', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('of nothing is nothing', () => {
    expect(median([])).toBeUndefined();
  });
});
