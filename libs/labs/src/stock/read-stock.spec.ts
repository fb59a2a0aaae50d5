import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { dateText } from '@rules';
import { readFile, type Answers } from '../sales';
import { dayOfDate } from './civil-date';
import { readStock, type StockFile, type StockMoment } from './read-stock';
import { reorderPoint } from './reorder-point';
import { soybean } from './suryani.given';
import { summariseUsage } from './summarise-usage';

function reading(bytes: Uint8Array, answers: Answers = {}, moment: StockMoment = {}): StockFile {
  const read = readFile(bytes);
  if ('trouble' in read) throw new Error(read.trouble.code);
  return readStock(read.table, answers, moment);
}
const of = (text: string, answers: Answers = {}, moment: StockMoment = {}) =>
  reading(new TextEncoder().encode(text), answers, moment);
const golden = (name: string) => readFileSync(join(__dirname, 'golden', `${name}.csv`));
const codes = ({ findings }: StockFile) => findings.map(({ code }) => code);
const asked = ({ questions }: StockFile) => questions.map(({ id }) => id);
const sold = ({ book }: StockFile) => book!.days.map((day) => day.sold);

describe('a book of goods', () => {
  const file = reading(golden('buku-stok'));

  it('is read with its days sold out, and gives the order point that is counted by hand', () => {
    expect(sold(file)).toEqual(soybean);
    expect(file.book!.days.filter(({ stockout }) => stockout).map(({ date }) => date)).toEqual([
      '2026-10-18',
      '2026-11-08',
    ]);
    const usage = summariseUsage(file.book!.days, 3)!;
    expect(usage.all.dropped).toBe(6);
    expect(reorderPoint(usage.all, 3, 90)).toMatchObject({ point: 107 });
  });

  it('says what is left on the shelf, and which goods it has, most used first', () => {
    expect(file.book).toMatchObject({ product: 'Kedelai', left: 70, weeks: [] });
    expect(file.questions).toEqual([
      { id: 'product', options: ['Kedelai', 'Plastik'], values: { default: 'Kedelai' } },
    ]);
    expect(file.cleaning).toMatchObject({ read: 49, used: 48, dropped: { total: 1 } });
  });

  it('counts a day on which only other goods left the shelf as open, and rounds parts of a piece up by the day', () => {
    const plastic = reading(golden('buku-stok'), { product: 'Plastik' });
    expect(sold(plastic)).toEqual(soybean.slice(2).map((_, i) => (i % 7 === 0 ? 2 : 0)));
    expect(plastic.findings).toContainEqual({
      code: 'parts-rounded-up',
      severity: 'proof',
      values: { days: 6 },
    });
    expect(plastic.book!.left).toBeNull();
  });

  it('offers two hundred goods at most', () => {
    const rows = Array.from({ length: 300 }, (_, i) => `2/11/2026;Barang ${'abcdefghij'[i % 10]}${i * 7919};1`);
    const { questions } = of(['Tanggal;Barang;Terjual', ...rows].join('\n'));
    expect(questions.find(({ id }) => id === 'product')!.options).toHaveLength(200);
  });

  it('keeps to the goods sold most where an answer names none that there are', () => {
    expect(reading(golden('buku-stok'), { product: 'Beras' }).book!.product).toBe('Kedelai');
  });

  it('takes nothing left on the shelf for sold out', () => {
    const { book } = of('Tanggal;Barang;Terjual;Sisa\n2/11/2026;Roti;8;0\n3/11/2026;Roti;5;3\n');
    expect(book!.days.map(({ stockout }) => stockout)).toEqual([true, false]);
    expect(book!.left).toBe(3);
  });

  it.each(['ya', 'Y', 'x', '1', '✓', 'habis'])('takes %j for a mark', (mark) => {
    expect(of(`Tanggal;Terjual;Habis\n2/11/2026;8;${mark}\n3/11/2026;8;\n`).book!.days.map((d) => d.stockout)).toEqual([
      true,
      false,
    ]);
  });

  it.each(['', '-', '0', 'tidak', 'Ada'])('takes %j for none', (mark) => {
    const file = of(`Tanggal;Terjual;Habis\n2/11/2026;8;${mark}\n3/11/2026;8;\n`);
    expect(file.book!.days.every(({ stockout }) => !stockout)).toBe(true);
    expect(codes(file)).not.toContain('marks-unread');
  });

  it('shows marks that say neither, and counts them as none', () => {
    const file = of('Tanggal;Terjual;Habis\n2/11/2026;8;mungkin\n3/11/2026;8;\n');
    expect(file.findings).toContainEqual({ code: 'marks-unread', severity: 'proof', values: { marks: 'mungkin' } });
    expect(file.book!.days[0]!.stockout).toBe(false);
  });

  it('knows a closed day by its mark alone, and a day marked closed that sold for an open one', () => {
    const file = of('Tanggal;Terjual;Tutup\n2/11/2026;8;\n3/11/2026;;tutup\n4/11/2026;5;x\n5/11/2026;0;\n');
    expect(file.book!.days.map(({ sold, closed }) => [sold, closed])).toEqual([
      [8, false],
      [0, true],
      [5, false],
      [0, false],
    ]);
    expect(codes(file)).toEqual(['sold-while-closed']);
  });

  it('leaves out a row that says nothing', () => {
    const { cleaning } = of('Tanggal;Terjual;Habis\n2/11/2026;8;\n3/11/2026;;\n4/11/2026;-2;\n5/11/2026;banyak;\n');
    expect(cleaning!.dropped).toMatchObject({ number: 2, cancelled: 1 });
  });
});

describe('a book of several goods', () => {
  it('is looked at for those of which most pieces went, not those that come first', () => {
    const text = 'Tanggal;Barang;Terjual\n2/11/2026;Tempe;3\n2/11/2026;Keripik;9\n2/11/2026;Tahu;9\n';
    expect(of(text).questions[0]!.options).toEqual(['Keripik', 'Tahu', 'Tempe']);
  });

  it('takes a mark without a name for all of them, and pieces without a name for none', () => {
    const { book } = of('Tanggal;Barang;Terjual;Habis\n2/11/2026;Tempe;3;\n2/11/2026;;5;ya\n');
    expect(book!.days).toEqual([{ date: '2026-11-02', sold: 3, stockout: true, closed: false }]);
  });

  it('does not take other goods’ running out for its own', () => {
    const { book } = of('Tanggal;Barang;Terjual;Habis;Sisa\n2/11/2026;Tempe;3;;2\n2/11/2026;Tahu;1;ya;0\n');
    expect(book).toMatchObject({ days: [{ stockout: false }], left: 2 });
  });

  it('was open on a day marked closed on which other goods were sold', () => {
    const { book } = of('Tanggal;Barang;Terjual;Tutup\n2/11/2026;Tempe;9;\n3/11/2026;Tahu;2;x\n');
    expect(book!.days[1]).toMatchObject({ sold: 0, closed: false });
  });

  it('believes the last row of a day about the shelf', () => {
    expect(of('Tanggal;Terjual;Sisa\n2/11/2026;1;9\n2/11/2026;2;7\n1/11/2026;3;1\n').book!.left).toBe(7);
  });
});

describe('a file of sales', () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, i) => `N${i};${dateText(dayOfDate('2026-10-05')! + i)};Roti;${i + 1};${i + 1}000`,
    );
  const file = (count: number) => ['Nota;Tanggal;Barang;Qty;Total', ...rows(count)].join('\n');

  it('gives the pieces of each day', () => {
    expect(sold(of(file(4)))).toEqual([1, 2, 3, 4]);
  });

  it('adds up the lines of a day', () => {
    const twice = 'Nota;Tanggal;Barang;Qty;Total\nA;2/11/2026;Roti;0,4;1000\nB;2/11/2026;roti;0,4;1000\n';
    expect(sold(of(twice))).toEqual([1]);
    expect(codes(of(twice))).toEqual(['parts-rounded-up']);
  });

  it('leaves out days after today and says so', () => {
    const read = of(file(4), {}, { today: '2026-10-06' });
    expect(sold(read)).toEqual([1, 2]);
    expect(read.findings).toEqual([{ code: 'future-dates', severity: 'proof', values: { rows: 2, row: 4 } }]);
    expect(sold(of(file(4), {}, { today: '2026-10-08' }))).toHaveLength(4);
  });

  it('has nothing to count where every day is in the future', () => {
    const read = of(file(2), {}, { today: '2026-01-01' });
    expect(read.findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['future-dates', 'proof'],
      ['nothing-to-count', 'stop'],
    ]);
    expect(read.book!.product).toBeNull();
  });

  it('asks once what days without a line were, and takes the answer', () => {
    const gapped = 'Tanggal;Barang;Qty;Total\n2/11/2026;Roti;1;1000\n5/11/2026;Roti;2;2000\n';
    expect(of(gapped).questions).toEqual([
      {
        id: 'gaps',
        options: ['closed', 'zero'],
        values: { default: 'closed', count: 2, days: ['2026-11-03', '2026-11-04'] },
      },
    ]);
    const closed = (answers: Answers) => of(gapped, answers).book!.days.map((day) => day.closed);
    expect(closed({})).toEqual([false, true, true, false]);
    expect(closed({ gaps: 'zero' })).toEqual([false, false, false, false]);
    expect(closed({ gaps: 'mungkin' })).toEqual([false, true, true, false]);
  });

  it('counts a row without a number of pieces as one, and says so', () => {
    const read = of('Tanggal;Barang;Total\n2/11/2026;Roti;1000\n2/11/2026;Roti;2000\n');
    expect(sold(read)).toEqual([2]);
    expect(codes(read)).toContain('pieces-by-row');
  });

  it('keeps eighteen weeks at most', () => {
    expect(sold(of(file(200)))).toEqual(Array.from({ length: 126 }, (_, i) => i + 75));
  });

  it('never has more or less pieces than its rows', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 500 })), { minLength: 1 }),
        (sales) => {
          const lines = sales.map(
            ([day, pieces], i) => `${i};${dateText(dayOfDate('2026-03-01')! + day)};Roti;${pieces};${pieces}000`,
          );
          const total = sold(of(['Nota;Tanggal;Barang;Qty;Total', ...lines].join('\n'))).reduce((a, b) => a + b);
          expect(total).toBe(sales.reduce((sum, [, pieces]) => sum + pieces, 0));
        },
      ),
    );
  });
});

describe('a cash book', () => {
  it('gives the net of each full week, bills apart, and no goods', () => {
    const file = reading(golden('buku-kas'));
    expect(file.book).toEqual({
      product: null,
      days: [],
      left: null,
      weeks: [640_000, 880_000, 410_000, 1_020_000, 730_000, 560_000, 950_000, 690_000],
    });
    expect(file.findings).toEqual([{ code: 'bills-apart', severity: 'hint', values: { rows: 2 } }]);
    expect(asked(file)).toEqual(['column.product']);
  });

  it('keeps half a year of weeks', () => {
    const lines = Array.from({ length: 7 * 40 }, (_, i) => `${dateText(dayOfDate('2026-01-05')! + i)};${i + 1}000;`);
    const { weeks } = of(['Tanggal;Uang masuk;Uang keluar', ...lines].join('\n')).book!;
    expect(weeks).toHaveLength(26);
    expect(weeks[25]).toBe((7 * 280 - 21) * 1000);
  });

  it('does not take money in for goods sold, beside goods in the same file', () => {
    const file = of('Tanggal;Barang;Terjual;Kas masuk;Kas keluar\n2/11/2026;Roti;3;9.000;\n3/11/2026;;;;50.000\n');
    expect(sold(file)).toEqual([3]);
    expect(asked(file)).not.toContain('product');
  });

  it('takes an expense with a minus for the same expense, a dash for nothing, and counts what it cannot read', () => {
    const week = (out: string) =>
      of(
        `Tanggal;Pemasukan;Pengeluaran\n2/11/2026;100.000;-\n4/11/2026;-;${out}\n8/11/2026;1.000;-\n9/11/2026;5.000;-\n`,
      );
    expect(week('-40.000').book!.weeks).toEqual([61_000]);
    expect(week('40.000').book!.weeks).toEqual([61_000]);
    expect(week('banyak').findings).toContainEqual({ code: 'cash-unread', severity: 'proof', values: { rows: 1 } });
  });

  it.each(['Tagihan gas', 'cicilan motor', 'Angsuran', 'gas jatuh tempo'])('keeps the bill %j apart', (words) => {
    const book = (way: string) =>
      of(`Tanggal;Keterangan;Masuk;Keluar\n2/11/2026;x;9.000;\n3/11/2026;${words};${way}\n8/11/2026;x;1.000;\n`);
    expect(book(';5.000').book!.weeks).toEqual([10_000]);
    expect(book('5.000;').book!.weeks).toEqual([15_000]);
  });

  it('ends today, whatever is written for later', () => {
    const text = 'Tanggal;Masuk;Keluar\n2/11/2026;9.000;\n8/11/2026;1.000;\n15/11/2026;7.000;\n';
    expect(of(text, {}, { today: '2026-11-14' }).book!.weeks).toEqual([10_000]);
    expect(of(text, {}, { today: '2026-11-15' }).book!.weeks).toEqual([10_000, 7_000]);
  });

  it('has no days of goods, though it says when the shop was open', () => {
    expect(of('Tanggal;Uang masuk;Tutup\n2/11/2026;9.000;\n3/11/2026;;tidak\n').book!.days).toEqual([]);
  });

  const bank = 'Tanggal;Keterangan;Debit;Kredit\n2/11/2026;Setor;100.000;\n8/11/2026;Tarik;;30.000\n9/11/2026;x;1;\n';

  it('with debit and credit is counted only once its owner says which way they go', () => {
    const open = of(bank);
    expect(open.questions).toContainEqual({
      id: 'debit',
      options: ['in', 'out'],
      values: { default: '', examples: ['Setor Debit 100.000', 'Tarik Kredit 30.000'] },
    });
    expect(open.book!.weeks).toEqual([]);
    expect(codes(open)).not.toContain('nothing-to-count');
    expect(asked(of('Tanggal;Kredit\n2/11/2026;7.000\n'))).toContain('debit');
    expect(asked(of('Tanggal;Debet\n2/11/2026;7.000\n'))).toContain('debit');
    expect(of(bank, { debit: 'in' }).book!.weeks).toEqual([70_000]);
    expect(of(bank, { debit: 'out' }).book!.weeks).toEqual([-70_000]);
  });

  it('with small numbers going out is asked about: goods or money', () => {
    const card = 'Tanggal;Barang;Masuk;Keluar;Sisa\n2/11/2026;Gula;50;12;38\n3/11/2026;Gula;;9;29\n';
    const goods = of(card);
    expect(goods.questions).toContainEqual({
      id: 'out',
      options: ['goods', 'money'],
      values: { column: 'Keluar', default: 'goods', examples: ['12', '9'] },
    });
    expect(sold(goods)).toEqual([12, 9]);
    expect(goods.book).toMatchObject({ left: 29, weeks: [] });
    expect(goods.mapping.map(({ field }) => field)).not.toContain('cash_in');
    expect(sold(of(card, { out: 'money' }))).toEqual([0, 0]);
    expect(asked(of(card, { 'column.cash_out': 'Keluar' }))).not.toContain('out');
    expect(asked(of(card.replace('Keluar', 'Uang keluar')))).not.toContain('out');
    expect(asked(of(card.replace('12', '1000').replace('9;29', '1000;29')))).toContain('out');
    expect(asked(of(card.replace('12', '1001').replace('9;29', '1001;29')))).not.toContain('out');
    expect(asked(of(card.replace('Masuk', 'Terjual')))).not.toContain('out');
    expect(asked(of(card.replace('12', '12.000').replace('9;29', '9.000;29')))).not.toContain('out');
  });
});

describe('a file that can’t be counted', () => {
  it.each([
    ['one column', 'Terjual\n8\n9\n', ['one-column', 'no-header', 'no-date']],
    ['a header without rows', 'Tanggal;Terjual\n', ['no-rows', 'nothing-to-count']],
    ['no date', 'Barang;Terjual\nRoti;8\n', ['no-date']],
    ['no amount', 'Tanggal;Barang\n2/11/2026;Roti\n', ['no-quantity']],
    ['dates that no calendar knows', 'Tanggal;Terjual\n31/02/2026;8\n', ['nothing-to-count']],
  ])('says that there is %s', (_, text, expected) => {
    const file = of(text);
    expect(codes(file)).toEqual(expected);
    expect(file.book?.days ?? []).toEqual([]);
  });

  it('asks for the column of pieces where it finds none', () => {
    expect(asked(of('Tanggal;Barang\n2/11/2026;Roti\n'))).toContain('column.quantity');
    const named = of('Tanggal;Barang;Apa saja\n2/11/2026;Roti;5\n', { 'column.quantity': 'Apa saja' });
    expect(sold(named)).toEqual([5]);
  });

  it('asks how dates are written where the months stand first', () => {
    expect(asked(of('Tanggal;Terjual\n11/13/2026;5\n11/14/2026;6\n'))).toContain('dates');
  });
});
