import { differsEnough, estimateExtra } from './estimate-extra';

const counts = (a0: number, a1: number, b0: number, b1: number) =>
  estimateExtra({ before: a0, after: a1 }, { before: b0, after: b1 });

describe('estimateExtra', () => {
  it.each([
    ['payday week', [22, 33, 13, 20], { extra: -0.8, spread: 15.2, whole: 0, low: 0, high: 30 }],
    ['the dear clicks', [20, 30, 9, 9], { extra: 10, spread: 11.8, whole: 10, low: 0, high: 34 }],
    ['the story of the module', [20, 29, 10, 12], { extra: 5, spread: 12.8, whole: 5, low: 0, high: 31 }],
    ['a clear effect', [20, 90, 40, 40], { extra: 70, spread: 11.4, whole: 70, low: 47, high: 93 }],
  ] as const)('reckons %s as by hand', (_, [a0, a1, b0, b1], estimate) => {
    expect(counts(a0, a1, b0, b1)).toEqual(estimate);
  });

  it('says nothing from a comparison of four orders, and something from five', () => {
    expect(counts(20, 30, 4, 4)).toBeNull();
    expect(counts(20, 30, 5, 5)).not.toBeNull();
  });

  it('knows the story in money: 5 extra cost Rp22.200 each, lose Rp21.000 at first and win Rp33.000 when 3 come back', () => {
    const { whole } = counts(20, 29, 10, 12)!;
    expect(111_000 / whole).toBe(22_200);
    expect(whole * 18_000 - 111_000).toBe(-21_000);
    expect((whole + 3) * 18_000 - 111_000).toBe(33_000);
  });
});

describe('differsEnough', () => {
  it.each([
    [5, 1, false],
    [1, 4, false],
    [10, 1, true],
    [0, 0, false],
    [0, 4, false],
    [0, 5, true],
    [5, 0, true],
  ])('%d beside %d: %p', (a, b, enough) => {
    expect(differsEnough(a, b)).toBe(enough);
  });
});
