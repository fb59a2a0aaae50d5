import fc from 'fast-check';
import { hideCustomer } from './hide-customer';
import { dropReasons, prepare, readFile, type Answers, type Settings } from './index';

const prepared = (content: string, answers: Answers = {}, settings: Settings = {}) => {
  const reading = readFile(new TextEncoder().encode(content));
  if ('trouble' in reading) throw new Error(reading.trouble.code);
  return prepare(reading.table, answers, settings);
};
const codes = (content: string) => prepared(content).findings.map(({ code }) => code);
const header = 'Tanggal;Barang;Qty;Total\n';
const rows = (...lines: string[]) => header + lines.map((line) => `${line}\n`).join('');

describe("a file that can't become sales", () => {
  it.each<[string, string, string[]]>([
    ['one column', 'Tanggal\n1/1/2026\n', ['one-column', 'no-header', 'no-date']],
    ['one row and no more', 'Tanggal;Barang;Total\n', ['no-rows']],
    ['days but no amount', 'Tanggal;Barang\n1/1/2026;Teh\n', ['no-amount']],
    ['amounts but no day', 'Barang;Total\nTeh;5000\nKopi;8000\n', ['no-date']],
    ['prose', 'Halo semua\nApa kabar\n', ['one-column', 'no-header', 'no-date']],
  ])('%s is told what it lacks', (_, content, expected) => {
    expect(codes(content)).toEqual(expected);
  });

  it('asks for the day and the amount, with all columns to choose from and none chosen', () => {
    const { questions, sales } = prepared('Apa;Siapa\nTeh;Ani\nKopi;Budi\n');
    expect(sales).toBeUndefined();
    expect(questions).toEqual([
      { id: 'column.date', options: ['A', 'B'], values: { default: '', examples: [] } },
      { id: 'column.total', options: ['A', 'B'], values: { default: '', examples: [] } },
      { id: 'column.product', options: ['A', 'B', '-'], values: { default: 'A', examples: ['Apa', 'Teh', 'Kopi'] } },
    ]);
  });

  it('becomes sales once the columns are named', () => {
    const content = 'Kapan?;Apa?;Berapa?\n1/1/2026;Teh;5rb\n';
    expect(prepared(content).findings.map(({ code }) => code)).toContain('no-header');
    const { sales } = prepared(content, { 'column.date': 'A', 'column.total': 'C', 'column.product': 'B' });
    expect(sales!.lines).toHaveLength(1);
    expect(sales!.cleaning.dropped.date).toBe(1);
  });
});

describe('the book of cleaning', () => {
  it('gives each row the first reason that fits, in a fixed order', () => {
    const { sales } = prepared(
      'Tanggal;Barang;Qty;Total;Status\n' +
        ';;;;\n' +
        'Tanggal;Barang;Qty;Total;Status\n' +
        'Total;;3;x;Batal\n' +
        '31/02/2026;Teh;1;x;Batal\n' +
        '31/02/2026;Teh;1;x;Selesai\n' +
        '1/1/2026;Teh;1;x;Selesai\n' +
        '1/1/2026;Teh;satu;5000;Selesai\n' +
        '1/1/2026;Teh;1;;Selesai\n' +
        '1/1/2026;Teh;1;5000;Selesai\n' +
        '1/1/2026;Teh;1;5000;Selesai\n' +
        '1/1/2026;Teh;1;5000;Selesai\n' +
        '1/1/2026;Teh;2;10000;Selesai\n',
    );
    expect(sales!.cleaning).toMatchObject({
      read: 12,
      used: 2,
      dropped: { empty: 1, header: 1, total: 1, cancelled: 1, date: 1, number: 3, duplicate: 2 },
      rows: { empty: [2], header: [3], total: [4], cancelled: [5], date: [6], number: [7, 8, 9], duplicate: [11, 12] },
    });
  });

  it('adds up for any rows at all', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        '1/1/2026',
        '31/02/2026',
        'Total',
        'Batal',
        '5.000',
        '(5.000)',
        'Teh',
        'Tanggal',
        '=1+1',
        '😀',
        '\u202e',
        '-3',
      ),
      fc.string({ maxLength: 6 }).map((text) => text.replace(/[";\r\n]/g, '')),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 40 }), (lines) => {
        const { sales } = prepared(header + lines.map((line) => line.join(';') + '\n').join(''));
        const { read, used, dropped } = sales!.cleaning;
        expect(used + dropReasons.reduce((sum, reason) => sum + dropped[reason], 0)).toBe(read);
        expect(read).toBe(lines.length);
        expect(sales!.lines).toHaveLength(used);
        for (const { total, quantity } of sales!.lines) {
          expect(Number.isInteger(total)).toBe(true);
          expect(total).toBeGreaterThanOrEqual(0);
          expect(quantity).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lists twenty rows of a reason at most', () => {
    const { sales } = prepared(rows('1/1/2026;Teh;1;5000', ...Array.from({ length: 25 }, (_, i) => `x;Teh;1;${i}`)));
    expect(sales!.cleaning.dropped.date).toBe(25);
    expect(sales!.cleaning.rows.date).toHaveLength(20);
  });

  it.each(['Total', 'GRAND TOTAL', 'Jumlah', 'Sub Total', 'Total Keseluruhan', 'Saldo akhir'])(
    'drops a sum called %j that has no day',
    (word) => {
      expect(prepared(rows('1/1/2026;Teh;1;5000', `;${word};;5000`)).sales!.cleaning.dropped.total).toBe(1);
    },
  );

  it('keeps goods that are called like a sum, on a day', () => {
    expect(prepared(rows('1/1/2026;Total Care;1;5000')).sales!.cleaning.used).toBe(1);
  });

  it.each([
    'Batal',
    'DIBATALKAN',
    'Retur',
    'Refund',
    'VOID',
    'Pengembalian Dana',
    'Dibatalkan oleh pembeli',
    'Belum Bayar',
  ])('takes %j as not sold', (status) => {
    const content = `Tanggal;Barang;Total;Status\n1/1/2026;Teh;5000;${status}\n`;
    expect(prepared(content).sales!.cleaning.dropped.cancelled).toBe(1);
  });

  it.each(['Selesai', 'Lunas', 'Success', '', 'Batalyon'])('takes %j as sold', (status) => {
    const content = `Tanggal;Barang;Total;Status\n1/1/2026;Teh;5000;${status}\n`;
    expect(prepared(content).sales!.cleaning.used).toBe(1);
  });

  it('asks about double rows only where no order number tells them apart', () => {
    const twice = '1/1/2026;Teh;5000;N1\n'.repeat(2);
    expect(prepared(`Tanggal;Barang;Total;Catatan\n${twice}`).questions.map(({ id }) => id)).toEqual(['duplicates']);
    expect(prepared(`Tanggal;Barang;Total;No Nota\n${twice}`).questions).toEqual([]);
    expect(prepared(`Tanggal;Barang;Total;No Nota\n${twice}`).sales!.cleaning.dropped.duplicate).toBe(1);
  });
});

describe('amounts', () => {
  it.each(['Jumlah (Rp)', 'Jml Rp', 'JUMLAH IDR'])('under %j are money, and nothing is asked', (heading) => {
    const { mapping, questions } = prepared(`Tanggal;Barang;${heading}\n1/1/2026;Teh;5.000\n`);
    expect(mapping.map(({ field }) => field)).toEqual(['date', 'product', 'total']);
    expect(questions).toEqual([]);
  });

  it.each<[string, string, number]>([
    ['pieces times price', 'Tanggal;Barang;Qty;Harga\n1/1/2026;Teh;3;5.000\n', 15_000],
    ['pieces times price less the discount', 'Tanggal;Barang;Qty;Harga;Diskon\n1/1/2026;Teh;3;5.000;1.000\n', 14_000],
    ['a discount written below nought', 'Tanggal;Barang;Qty;Harga;Diskon\n1/1/2026;Teh;3;5.000;-1.000\n', 14_000],
    [
      'a price that is already less the discount',
      'Tanggal;Barang;Qty;Harga Setelah Diskon;Diskon\n1/1/2026;Teh;3;5.000;1.000\n',
      15_000,
    ],
    ['the total where it stands', 'Tanggal;Barang;Qty;Harga;Total\n1/1/2026;Teh;3;5.000;14.500\n', 14_500],
    ['pieces times price where the total is blank', 'Tanggal;Barang;Qty;Harga;Total\n1/1/2026;Teh;3;5.000;\n', 15_000],
    ['one piece where their number is blank', 'Tanggal;Barang;Qty;Harga\n1/1/2026;Teh;;5.000\n', 5_000],
    ['half a kilo, in whole rupiah', 'Tanggal;Barang;Qty;Harga\n1/1/2026;Teh;0,333;5.000\n', 1_665],
    ['pieces with their unit', 'Tanggal;Barang;Qty;Harga\n1/1/2026;Teh;3 gelas;5.000\n', 15_000],
  ])('are %s', (_, content, total) => {
    expect(prepared(content).sales!.lines.map((line) => line.total)).toEqual([total]);
  });

  it('of fewer than no pieces are a return, whatever the total says', () => {
    expect(prepared(rows('1/1/2026;Teh;-1;5000')).sales!.cleaning.dropped.cancelled).toBe(1);
  });

  it.each([
    [1, []],
    [2, []],
    [3, ['cost.per']],
  ])('of which %i in four would lose money per piece ask %j', (losing, asked) => {
    const line = (i: number) => `${i + 1}/1/2026;Teh;2;10000;${i < losing ? 9_000 : 4_000}\n`;
    const { questions } = prepared(`Tanggal;Barang;Qty;Total;Modal\n${[0, 1, 2, 3].map(line).join('')}`);
    expect(questions.map(({ id }) => id)).toEqual(asked);
  });

  it('whose signs can mean two things are counted and named', () => {
    const { findings, sales } = prepared(rows('1/1/2026;Teh;1;1.500.000', '1/1/2026;Kopi;1;15.5'));
    expect(findings).toEqual([{ code: 'odd-numbers', severity: 'proof', values: { rows: 1 } }]);
    expect(sales!.lines[1]!.total).toBe(16);
  });

  it("with a discount that can't be read are counted without it, and it is said", () => {
    const { findings, sales } = prepared('Tanggal;Barang;Harga;Diskon\n1/1/2026;Teh;5000;10%\n');
    expect(findings).toEqual([{ code: 'discounts-unread', severity: 'proof', values: { rows: 1 } }]);
    expect(sales!.lines[0]!.total).toBe(5_000);
  });
});

describe('the names of goods', () => {
  const names = (spellings: readonly string[], answers: Answers = {}) =>
    prepared(rows(...spellings.map((name, i) => `1/1/2026;${name};1;${1000 + i}`)), answers);

  it('are one whatever their capitals, blanks and signs; the commonest spelling stands', () => {
    const { sales, questions } = names(['kopi susu', 'Kopi Susu', 'Kopi  Susu', 'KOPI-SUSU', 'Kopi Susu']);
    expect(sales!.products).toEqual(['Kopi Susu']);
    expect(sales!.cleaning.joined).toBe(2);
    expect(questions).toEqual([]);
  });

  it('that a letter parts are only suggested, and joined when the owner says so', () => {
    const spellings = ['Kerudung Instan', 'Kerudung Instan', 'Kerudung Intsan'];
    const { sales, questions } = names(spellings);
    expect(sales!.products).toHaveLength(2);
    expect(questions).toEqual([
      {
        id: 'merge.kerudung intsan.kerudung instan',
        options: ['yes', 'no'],
        values: { default: 'no', from: 'Kerudung Intsan', to: 'Kerudung Instan', fromCount: 1, toCount: 2 },
      },
    ]);
    const joined = names(spellings, { [questions[0]!.id]: 'yes' }).sales!;
    expect(joined.products).toEqual(['Kerudung Instan']);
    expect(joined.lines.map(({ product }) => product)).toEqual([0, 0, 0]);
    expect(joined.cleaning.joined).toBe(1);
    expect(names(spellings, { [questions[0]!.id]: 'no' }).sales!.products).toHaveLength(2);
  });

  it.each([
    ['two wrong letters in a long name', ['Kerudung Instan', 'Kerudnug Instan'], 1],
    ['three wrong letters', ['Kerudung Instan', 'Kerudung Ist'], 0],
    ['two wrong letters in a short name', ['Bakso', 'Bkas'], 0],
    ['one wrong letter in four', ['Sate', 'Sato'], 0],
    ['one wrong letter in five', ['Bakso', 'Bakdo'], 1],
    ['two wrong letters in eight', ['Gorengan', 'Goremgam'], 0],
    ['two wrong letters in nine', ['Es Campur', 'Es Camqor'], 1],
    ['sizes', ['Kemeja Polos M', 'Kemeja Polos L'], 0],
    ['numbers', ['Pulsa 10.000', 'Pulsa 15.000'], 0],
  ])('with %s: %j give %i suggestion', (_, spellings, count) => {
    expect(names(spellings).questions).toHaveLength(count);
  });

  it("of any kind stay names, even those of a machine's own parts", () => {
    expect(names(['__proto__', 'constructor', 'toString']).sales!.products).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
  });

  it('in a thousand spellings suggest twenty at most, soon', () => {
    const { questions } = names(
      Array.from(
        { length: 1_500 },
        (_, i) =>
          `barang ${'abcdefghij'[i % 10]}${'klmnopqrst'[Math.floor(i / 10) % 10]}${'uvwxyz'[Math.floor(i / 100) % 6]}x`,
      ),
    );
    expect(questions.length).toBe(20);
  });
});

describe('customers', () => {
  it('are numbers that mean nothing outside the file', () => {
    const { sales } = prepared(
      'Tanggal;Barang;Total;Pembeli\n1/1/2026;Teh;1000;Bu Ani\n1/1/2026;Teh;2000;bu ani\n1/1/2026;Teh;3000;\n1/1/2026;Teh;4000;Pak Budi\n',
    );
    expect(sales!.lines.map(({ customer }) => customer)).toEqual([0, 0, undefined, 1]);
    expect(JSON.stringify(sales)).not.toMatch(/bu ani|budi/i);
  });

  it("have a mark that only the phone's own salt gives again", () => {
    expect(hideCustomer('Bu Ani', 'a')).toBe(hideCustomer('bu  ani', 'a'));
    expect(hideCustomer('Bu Ani', 'a')).not.toBe(hideCustomer('Bu Ani', 'b'));
    expect(hideCustomer('Bu Ani', 'a')).toMatch(/^[0-9a-f]{16}$/);
    for (const phone of ['+62 812-0000-1111', '62812 00001111', '0812.0000.1111']) {
      expect(hideCustomer(phone, 's')).toBe(hideCustomer('081200001111', 's'));
    }
    expect(hideCustomer('081200001112', 's')).not.toBe(hideCustomer('081200001111', 's'));
  });

  it('of a hundred thousand names share no mark', () => {
    const marks = new Set(Array.from({ length: 100_000 }, (_, i) => hideCustomer(`pelanggan ${i}`, 'garam')));
    expect(marks.size).toBe(100_000);
  });
});

describe('columns of another lab', () => {
  it('are read beside the sales, line by line', () => {
    const { sales, mapping } = prepared(
      'Tanggal;Barang;Qty;Total;Sisa\n1/1/2026;Teh;1;1000;7\nx;Teh;1;1000;8\n2/1/2026;Teh;1;1000;9\n',
      {},
      { extraColumns: { stock_end: ['stok akhir', 'sisa'], closed: ['tutup'] } },
    );
    expect(mapping.map(({ field }) => field)).toContain('stock_end');
    expect(sales!.extras).toEqual({ stock_end: ['7', '9'] });
  });

  it('may be further headings of a sale’s own columns', () => {
    const extraColumns = { quantity: ['terpakai'] };
    const { sales } = prepared('Tanggal;Barang;Terpakai;Total\n1/1/2026;Teh;3;1000\n', {}, { extraColumns });
    expect(sales).toMatchObject({ lines: [{ quantity: 3 }], extras: {} });
    expect(sales!.extras).toEqual({});
  });

  it('keep the numbers of a workbook as numbers', () => {
    const table = {
      rows: [
        ['Tanggal', 'Total', 'Sisa'],
        [{ serial: 46_023 }, 1000, 12.345],
      ],
      numbers: [1, 2],
      width: 3,
      readAs: 'xlsx',
      findings: [],
    } as const;
    expect(prepare(table, {}, { extraColumns: { stock_end: ['sisa'] } }).sales!.extras).toEqual({
      stock_end: [12.345],
    });
  });

  it('make a row count that says no money only where the other lab says so', () => {
    const text = 'Tanggal;Barang;Qty;Total;Sisa\n1/1/2026;Teh;1;1000;7\n2/1/2026;Teh;1;;8\n3/1/2026;Teh;;;\n';
    const extraColumns = { stock_end: ['sisa'] };
    expect(prepared(text, {}, { extraColumns }).sales!.lines).toHaveLength(1);
    const { lines } = prepared(text, {}, { extraColumns, countsBy: ['stock_end'] }).sales!;
    expect(lines.map(({ quantity, total }) => [quantity, total])).toEqual([
      [1, 1000],
      [1, 0],
    ]);
  });
});

describe('the zone', () => {
  it.each([
    ['WIB', '2026-11-22T16:30:00Z', 20_779, 1_410],
    ['WITA', '2026-11-22T16:30:00Z', 20_780, 30],
    ['WIT', '2026-11-22T16:30:00Z', 20_780, 90],
  ] as const)('%s puts %s on day %i, minute %i', (zone, moment, day, minute) => {
    const { sales } = prepared(`Tanggal;Barang;Total\n${moment};Teh;1000\n`, {}, { zone });
    expect(sales!.lines[0]).toMatchObject({ day, minute });
  });
});
