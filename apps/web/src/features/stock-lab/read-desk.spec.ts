import { readCash, readPercent, readTenths, readWeek } from './read-desk';

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

describe('a cash book on the desk', () => {
  const typed = { start: '800.000', 'cash-day': '2026-11-16', weeks: '640.000\n\n−20 ribu' };
  const bill = { 'bill0.date': '2026-11-26', 'bill0.amount': '1.900.000' };

  it('has the drawer, the weeks, and bills by their weeks', () => {
    expect(readCash({ ...typed, ...bill })).toEqual({
      start: 800_000,
      weeks: [640_000, -20_000],
      bills: [{ week: 2, amount: 1_900_000 }],
    });
    expect(readCash({ ...typed, 'bill1.date': ' ', 'bill1.amount': '' })?.bills).toEqual([]);
  });

  it('may have bills alone, so that they can be held against the drawer', () => {
    expect(readCash({ ...typed, weeks: '', ...bill })).toMatchObject({ weeks: [], bills: [{ week: 2 }] });
  });

  it('takes its weeks from the entries of a book where that is said', () => {
    const book = '9/11 masuk 10.000\n15/11 keluar 4.000';
    expect(readCash({ ...typed, 'cash-by': 'book', book })?.weeks).toEqual([6_000]);
    expect(readCash({ ...typed, book })?.weeks).toHaveLength(2);
  });

  it.each([
    ['no drawer', { start: '' }],
    ['a week that is no number', { weeks: '640.000\nbanyak' }],
    ['neither weeks nor bills', { weeks: ' ' }],
    ['an entry that cannot be read', { 'cash-by': 'book', book: '9/11 masuk banyak' }],
    ['a bill without a date', { 'bill0.amount': '5.000' }],
    ['a bill without an amount', { 'bill0.date': '2026-11-26' }],
    ['a bill below nought', { ...bill, 'bill0.amount': '-5.000' }],
  ])('is none with %s', (_, wrong) => {
    expect(readCash({ ...typed, ...wrong })).toBeNull();
  });
});
