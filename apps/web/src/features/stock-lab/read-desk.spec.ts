import { readPercent, readTenths, readWeek } from './read-desk';

describe('a week as it is written', () => {
  it('has seven entries from Monday: sold, sold out, closed', () => {
    const week = readWeek(' 28 30h, 0;31 T 38 35 ', 20_731);
    expect(week?.map(({ date }) => date)).toEqual([
      '2026-10-05',
      '2026-10-06',
      '2026-10-07',
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
      '2026-10-11',
    ]);
    expect(week?.map(({ sold }) => sold)).toEqual([28, 30, 0, 31, 0, 38, 35]);
    expect(week?.map(({ stockout }) => stockout)).toEqual([false, true, false, false, false, false, false]);
    expect(week?.map(({ closed }) => closed)).toEqual([false, false, false, false, true, false, false]);
  });

  it('leaves out a day without a note', () => {
    expect(readWeek('- - 5 - 0 - 7h', 20_731)?.map(({ date, sold }) => [date, sold])).toEqual([
      ['2026-10-07', 5],
      ['2026-10-09', 0],
      ['2026-10-11', 7],
    ]);
  });

  it.each([
    '',
    '1 2 3 4 5 6',
    '1 2 3 4 5 6 7 8',
    '1 2 3 4 5 6 x',
    '1 2 3 4 5 6 -7',
    '1 2 3 4 5 6 1.5',
    'h t t t t t t',
  ])('%j is none', (text) => {
    expect(readWeek(text, 0)).toBeNull();
  });
});

describe('figures with a comma', () => {
  it.each([
    ['8', 800],
    ['8,5', 850],
    ['8.25%', 825],
    ['0', 0],
  ])('%j per cent are %d basis points', (text, points) => {
    expect(readPercent(text)).toBe(points);
  });

  it.each([
    ['9', 90],
    ['9,5', 95],
  ])('%j hours are %d tenths', (text, tenths) => {
    expect(readTenths(text)).toBe(tenths);
  });

  it.each(['', 'x', '8,555', '-8'])('%j is neither', (text) => {
    expect(readPercent(text)).toBeNull();
    expect(readTenths(text)).toBeNull();
  });
});
