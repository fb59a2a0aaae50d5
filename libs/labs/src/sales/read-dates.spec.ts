import fc from 'fast-check';
import { dateText } from '@rules';
import { decideDates, readDate, readTime, type DateOrder } from './read-dates';

const wib = 420;
const read = (cell: Parameters<typeof readDate>[0], order: DateOrder = 'dmy', year?: number) => {
  const date = readDate(cell, order, wib, year);
  return date && `${dateText(date.day)}${date.minute === undefined ? '' : ` ${date.minute}`}`;
};

describe('a column of days', () => {
  it.each<[readonly string[], DateOrder, boolean]>([
    [['01/02/2026', '03/04/2026'], 'dmy', false],
    [['13/02/2026', '03/04/2026'], 'dmy', false],
    [['02/13/2026', '03/04/2026'], 'mdy', true],
    [['13/02/2026', '02/13/2026'], 'dmy', true],
    [['02/13/2026', '02/14/2026', '13/02/2026'], 'mdy', true],
    [['2026-02-13'], 'dmy', false],
    [['Sabtu, 22/11/2026'], 'dmy', false],
    [[], 'dmy', false],
  ])('%j is in the order %s, to be asked: %s', (cells, order, ask) => {
    expect(decideDates(cells)).toMatchObject({ order, ask });
  });

  it('shows three of the days whose second part can be no month', () => {
    expect(decideDates(['1/13/26', '1/2/26', '1/14/26', '1/15/26', '1/16/26']).examples).toEqual([
      '1/13/26',
      '1/14/26',
      '1/15/26',
    ]);
  });
});

describe('a day', () => {
  it.each<[string, string]>([
    ['22/11/2026', '2026-11-22'],
    ['22-11-26', '2026-11-22'],
    ['22.11.2026', '2026-11-22'],
    ['2026-11-22', '2026-11-22'],
    ['2026/11/22', '2026-11-22'],
    ['20261122', '2026-11-22'],
    ['22 Nov 2026', '2026-11-22'],
    ['22 November 2026', '2026-11-22'],
    ['22 Nopember 2026', '2026-11-22'],
    ['22-Nov-26', '2026-11-22'],
    ['Nov 22, 2026', '2026-11-22'],
    ['1 Agt 2026', '2026-08-01'],
    ['1 Agu 2026', '2026-08-01'],
    ['1 Ags 2026', '2026-08-01'],
    ['1 Okt 2026', '2026-10-01'],
    ['1 Des 2026', '2026-12-01'],
    ['1 Mei 2026', '2026-05-01'],
    ['Minggu, 22 November 2026', '2026-11-22'],
    ['29/02/2024', '2024-02-29'],
    ['46348', '2026-11-22'],
    ['22/11/2026 19.30', '2026-11-22 1170'],
    ['22/11/2026 19:30:05', '2026-11-22 1170'],
    ['22/11/2026 7:30 PM', '2026-11-22 1170'],
    ['22/11/2026 12:05 AM', '2026-11-22 5'],
    ['22/11/2026 pukul 19.30 WIB', '2026-11-22 1170'],
    ['2026-11-22T19:30', '2026-11-22 1170'],
    ['2026-11-22T19:30:00Z', '2026-11-23 150'],
    ['2026-11-22T19:30:00.000+07:00', '2026-11-22 1170'],
    ['2026-11-22T00:30:00+09:00', '2026-11-21 1350'],
  ])('%j is %s', (text, date) => {
    expect(read(text)).toBe(date);
  });

  it.each([
    '',
    '-',
    '31/02/2026',
    '29/02/2026',
    '31/09/2026',
    '00/10/2026',
    '13/13/2026',
    '22/11/1999',
    '22/11/2100',
    '22/11/202',
    '22/11/6',
    '22/11',
    '22 Nov',
    '22 Foo 2026',
    'kemarin',
    'Total',
    '22/11/2026 25.00',
    '22/11/2026 abc',
    '12',
    '15000',
    '99999',
    '2026-11-221',
  ])('%j is none', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each<[string, DateOrder, string]>([
    ['11/02/2026', 'dmy', '2026-02-11'],
    ['11/02/2026', 'mdy', '2026-11-02'],
    ['26/11/02', 'ymd', '2026-11-02'],
    ['2026-11-02', 'mdy', '2026-11-02'],
  ])('%j in the order %s is %s', (text, order, date) => {
    expect(read(text, order)).toBe(date);
  });

  it.each([
    ['22 Nov', '2025-11-22'],
    ['22/11', '2025-11-22'],
    ['22 Nov 2026', '2026-11-22'],
    ['29/2', undefined],
  ])('%j among days of 2025 is %s', (text, date) => {
    expect(read(text, 'dmy', 2025)).toBe(date);
  });

  it('of a workbook is its serial number, with the hour as its fraction', () => {
    expect(read({ serial: 46_348.8125 })).toBe('2026-11-22 1170');
    expect(read({ serial: 46_348.99999 })).toBe('2026-11-22 1439');
    expect(read(46_348)).toBe('2026-11-22');
    expect(read({ serial: 5 })).toBeUndefined();
  });

  it('in any of the usual ways is read back as it was', () => {
    const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];
    fc.assert(
      fc.property(fc.integer({ min: 10_957, max: 47_000 }), fc.constantFrom('/', '-', '.', ' '), (day, sign) => {
        const [year, month, date] = dateText(day).split('-');
        expect(read([date, month, year].join(sign))).toBe(dateText(day));
        expect(read([month, date, year].join(sign), 'mdy')).toBe(dateText(day));
        expect(read(`${Number(date)} ${months[Number(month) - 1]} ${year}`)).toBe(dateText(day));
        expect(read({ serial: day + 25_569 })).toBe(dateText(day));
      }),
    );
  });
});

describe('an hour in a column of its own', () => {
  it.each<[Parameters<typeof readTime>[0], number | undefined]>([
    ['19.30', 1_170],
    ['19:30:05', 1_170],
    ['7:30 pm', 1_170],
    ['08', 480],
    [0.8125, 1_170],
    [{ serial: 0.5 }, 720],
    ['24.00', undefined],
    ['pagi', undefined],
    ['', undefined],
    [19, undefined],
  ])('%j is minute %s of the day', (cell, minute) => {
    expect(readTime(cell)).toBe(minute);
  });
});
