import { readNumber } from './number.field';

describe('a number as people type it', () => {
  it.each([
    ['111.000', 111_000],
    ['Rp111.000', 111_000],
    ['38 ribu', 38_000],
    ['1,5 juta', 1_500_000],
    ['-110.000', -110_000],
    ['− 110.000', -110_000],
    ['0', 0],
    ['-0', 0],
  ])('%j is %d', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each(['', ' ', '-', 'banyak', '1.50', '--5', '5-'])('%j is none', (text) => {
    expect(readNumber(text)).toBeNull();
  });
});
