import { cancelledWords, orderTotalWords, salesWords, totalRowWords, unreadWords } from './header-words';
import { holidays } from './holidays';
import { prepare, readFile } from './index';
import { monthNames } from './month-names';

const prepared = (content: string) => {
  const reading = readFile(new TextEncoder().encode(content));
  if ('trouble' in reading) throw new Error(reading.trouble.code);
  return prepare(reading.table);
};

/** How long each table is; a row that is lost, or slips in unseen, changes its number. */
const lengths = {
  date: 28,
  time: 5,
  order_id: 27,
  product: 18,
  variant: 8,
  quantity: 14,
  unit_price: 11,
  total: 29,
  discount: 7,
  cost: 7,
  status: 7,
  customer: 16,
  channel: 9,
};

describe('the headings of sales files', () => {
  it('are as many as were agreed', () => {
    expect(Object.fromEntries(Object.entries(salesWords).map(([field, words]) => [field, words.length]))).toEqual(
      lengths,
    );
    expect([unreadWords, orderTotalWords, totalRowWords, cancelledWords].map(({ length }) => length)).toEqual([
      32, 5, 11, 23,
    ]);
  });

  // What stands beside a heading so that the file can be read; "waktu", "jumlah" and "nama" go where they are needed more.
  const beside: Readonly<Record<string, string>> = { date: '2026', product: 'Teh', total: '5000' };
  const cases = Object.entries(salesWords).flatMap(([field, words]) => words.map((word) => [field, word] as const));

  it.each(cases)('%s: "%s" is known', (field, word) => {
    const others = Object.keys(beside).filter((other) => other !== field);
    const names = { date: 'tanggal', product: 'nama produk', total: 'total harga produk' } as const;
    const head = [word, ...others.map((other) => names[other as keyof typeof names])];
    const cells = ['1', ...others.map((other) => (other === 'date' ? '1/1/2026' : beside[other]!))];
    const { mapping } = prepared(`${head.join(';')}\n${cells.join(';')}\n`);
    const found = mapping.filter(({ column }) => column === word).map((one) => one.field);
    // A word of two fields goes to the one that comes first and is still free.
    const fields = Object.entries(salesWords).filter(
      ([, words]) => (words as readonly string[]).includes(word) || word === '@',
    );
    expect(fields.map(([name]) => name)).toContain(found[0]);
  });

  it.each(unreadWords)('"%s" is never read', (word) => {
    const { mapping } = prepared(`tanggal;nama produk;total;${word}\n1/1/2026;Teh;5000;rahasia\n`);
    expect(mapping.map(({ column }) => column)).toEqual(['tanggal', 'nama produk', 'total']);
  });

  it.each(cancelledWords)('a sale that is "%s" is none', (word) => {
    const { sales } = prepared(`tanggal;nama produk;total;status\n1/1/2026;Teh;5000;${word}\n`);
    expect(sales!.cleaning.dropped.cancelled).toBe(1);
  });

  it.each(totalRowWords)('a row that begins with "%s" is a sum', (word) => {
    const { sales } = prepared(`tanggal;nama produk;total\n1/1/2026;Teh;5000\n;${word};5000\n`);
    expect(sales!.cleaning.dropped.total).toBe(1);
  });
});

describe('the names of months', () => {
  it('are whole, short and old ones in both languages', () => {
    const short = 'jan feb mar apr mei jun jul agu sep okt nov des';
    const long = 'januari februari maret april mei juni juli agustus september oktober november desember';
    const english = 'january february march april may june july august september october november december';
    const shortEnglish = 'jan feb mar apr may jun jul aug sep oct nov dec';
    for (const list of [short, long, english, shortEnglish]) {
      expect(list.split(' ').map((name) => monthNames[name])).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    }
    const old = { pebruari: 2, peb: 2, mrt: 3, agt: 8, ags: 8, agst: 8, sept: 9, nopember: 11, nop: 11 };
    expect(monthNames).toMatchObject(old);
    const known = new Set([short, long, english, shortEnglish].flatMap((list) => list.split(' ')));
    expect(Object.keys(monthNames)).toHaveLength(known.size + Object.keys(old).length);
  });
});

describe('the days that move sales', () => {
  it('are five a year from 2023 to 2027, in their order', () => {
    expect(holidays).toHaveLength(25);
    expect(holidays.map(({ date }) => date)).toEqual(holidays.map(({ date }) => date).sort());
    for (const year of [2023, 2024, 2025, 2026, 2027]) {
      const codes = holidays.filter(({ date }) => date.startsWith(String(year))).map(({ code }) => code);
      expect([...codes].sort()).toEqual(['idulfitri', 'imlek', 'natal', 'ramadan', 'tahun-baru']);
    }
  });

  it.each([
    ['ramadan', ['2023-03-23', '2024-03-12', '2025-03-01', '2026-02-19', '2027-02-08']],
    ['idulfitri', ['2023-04-22', '2024-04-10', '2025-03-31', '2026-03-21', '2027-03-10']],
    ['imlek', ['2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06']],
  ])('have %s on %j', (wanted, dates) => {
    expect(holidays.filter(({ code }) => code === wanted).map(({ date }) => date)).toEqual(dates);
  });

  it('have Christmas and New Year on their days', () => {
    expect(holidays.every(({ date, code }) => code !== 'natal' || date.endsWith('-12-25'))).toBe(true);
    expect(holidays.every(({ date, code }) => code !== 'tahun-baru' || date.endsWith('-01-01'))).toBe(true);
  });
});
