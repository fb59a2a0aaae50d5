import { countIn } from './count-in';

describe('countIn', () => {
  it.each([
    ['20', 20],
    [' 1 ', 1],
    ['200', 200],
    ['1.000', undefined],
  ])('reads %j as %s within 1 and 200', (typed, count) => expect(countIn(typed, [1, 200])).toBe(count));

  it.each([
    ['5.000', 5000],
    ['1.000.000', 1_000_000],
    ['0', 0],
    ['5000', 5000],
  ])('reads %j as %s within a million', (typed, count) => expect(countIn(typed, [0, 1_000_000])).toBe(count));

  it.each(['', '0', '201', '-5', '1,5', '1.5', '5.00', 'banyak', '1e2', '٣'])('reads %j as no count', (typed) =>
    expect(countIn(typed, [1, 200])).toBeUndefined(),
  );
});
