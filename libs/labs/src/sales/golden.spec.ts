import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateText } from '@rules';
import { analyse, prepare, readFile, type Answers, type Prepared, type Sales } from './index';

/** What a person who counts the file by hand finds in it; `sold` holds each line that counts as "day goods pieces rupiah". */
interface Golden {
  readonly about: string;
  readonly answers?: Answers;
  readonly columns: Readonly<Record<string, string>>;
  readonly sold: readonly string[];
  readonly dropped: Readonly<Record<string, number>>;
  readonly rows?: Readonly<Record<string, readonly number[]>>;
  readonly questions: readonly string[];
  readonly findings: readonly string[];
  readonly titles?: number;
  readonly transactions?: number;
  readonly joined?: number;
  readonly enough?: boolean;
  readonly hours?: readonly (number | null)[];
  readonly costs?: readonly number[];
  readonly customers?: readonly number[];
}

const folder = join(__dirname, 'golden');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.csv'))
  .map((file) => file.replace('.csv', ''));

const goldenOf = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Golden;

function prepared(name: string, answers: Answers = {}): Prepared {
  const reading = readFile(readFileSync(join(folder, `${name}.csv`)));
  if ('trouble' in reading) throw new Error(reading.trouble.code);
  return prepare(reading.table, answers);
}

const soldIn = ({ lines, products }: Sales) =>
  lines.map(({ day, product, quantity, total }) => `${dateText(day)} ${products[product]} ${quantity} ${total}`);

describe('the golden files', () => {
  it('are more than thirty layouts', () => {
    expect(names.length).toBeGreaterThanOrEqual(32);
  });

  it.each(names.map((name) => [name, goldenOf(name).about] as const))('%s: %s', (name) => {
    const golden = goldenOf(name);
    const { mapping, questions, findings, sales } = prepared(name, golden.answers);
    if (!sales) throw new Error(JSON.stringify({ mapping, questions, findings }));
    const { cleaning } = sales;

    expect(soldIn(sales)).toEqual(golden.sold);
    expect(Object.fromEntries(mapping.map(({ field, column }) => [field, column]))).toEqual(golden.columns);
    expect(Object.fromEntries(Object.entries(cleaning.dropped).filter(([, count]) => count > 0))).toEqual(
      golden.dropped,
    );
    expect(cleaning.rows).toMatchObject(golden.rows ?? {});
    expect(cleaning.titles).toBe(golden.titles ?? 0);
    expect(cleaning.joined).toBe(golden.joined ?? 0);
    expect(questions.map(({ id }) => id)).toEqual(golden.questions);
    expect(findings.map(({ code }) => code)).toEqual(golden.findings);
    const dropped = Object.values(golden.dropped).reduce((sum, count) => sum + count, 0);
    expect(cleaning.read).toBe(golden.sold.length + dropped);
    expect(cleaning.used).toBe(golden.sold.length);

    const { summary } = analyse(sales);
    expect(summary.turnover).toBe(golden.sold.reduce((sum, line) => sum + Number(line.split(' ').pop()), 0));
    expect(summary.transactions).toBe(golden.transactions ?? golden.sold.length);
    expect(summary.activeDays).toBe(new Set(golden.sold.map((line) => line.slice(0, 10))).size);
    expect(summary.enough).toBe(golden.sold.length >= 10);
    if (golden.hours) {
      expect(sales.lines.map(({ minute }) => (minute === undefined ? null : Math.floor(minute / 60)))).toEqual(
        golden.hours,
      );
    }
    if (golden.costs) expect(sales.lines.map(({ cost }) => cost)).toEqual(golden.costs);
    if (golden.customers) expect(sales.lines.map(({ customer }) => customer)).toEqual(golden.customers);
  });

  it.each(names)('%s gives the same report twice', (name) => {
    const report = () => analyse(prepared(name).sales!);
    expect(JSON.stringify(report())).toBe(JSON.stringify(report()));
  });
});

describe('an answer', () => {
  it('of the month in front is what the till meant, and the day in front can be chosen against it', () => {
    expect(soldIn(prepared('mirip-moka', { dates: 'mdy' }).sales!)).toEqual(goldenOf('mirip-moka').sold);
    const dmy = prepared('mirip-moka', { dates: 'dmy' }).sales!;
    expect(soldIn(dmy)).toEqual(['2026-02-11 Es Kopi Susu 2 40000']);
    expect(dmy.cleaning.dropped.date).toBe(2);
  });

  it('that "Jumlah" holds pieces takes the rupiah away and asks where they are', () => {
    const { sales, questions, findings } = prepared('jumlah-uang', { jumlah: 'quantity' });
    expect(sales).toBeUndefined();
    expect(questions.map(({ id }) => id)).toEqual(['jumlah', 'column.total']);
    expect(findings.map(({ code }) => code)).toEqual(['no-amount']);
  });

  it.each([
    ['juta', 2_000_000],
    ['miliar', 2_000_000_000],
  ])('of %s reads "2m" as %i', (answer, total) => {
    const { lines } = prepared('rb-dan-jt', { 'numbers.m': answer }).sales!;
    expect(lines[lines.length - 1]!.total).toBe(total);
  });

  it('of English numbers reads a mixed column the other way', () => {
    const totals = prepared('angka-campur', { 'numbers.total': 'en' }).sales!.lines.map(({ total }) => total);
    expect(totals).toEqual([15, 15_000, 25, 1_500]);
    expect(prepared('angka-campur', { numbers: 'en' }).sales!.lines.map(({ total }) => total)).toEqual(totals);
  });

  it('of the cost per piece multiplies it', () => {
    const costs = prepared('modal-per-baris', { 'cost.per': 'piece' }).sales!.lines.map(({ cost }) => cost);
    expect(costs).toEqual([54_000 * 30, 27_000 * 15, 16_000]);
    expect(prepared('mirip-qasir', { 'cost.per': 'line' }).sales!.lines.map(({ cost }) => cost)).toEqual([
      60_000, 16_000,
    ]);
  });

  it('that each line has its own total counts all of them', () => {
    const { summary } = analyse(prepared('total-per-pesanan', { 'total.per': 'line' }).sales!);
    expect(summary.turnover).toBe(350_000);
  });

  it('of a column stands against the suggestion, by its name in any capitals', () => {
    const { sales } = prepared('mirip-shopee', { 'column.total': 'total pembayaran', 'total.per': 'line' });
    expect(sales!.lines.map(({ total }) => total)).toEqual([128_000, 128_000, 170_000]);
  });

  it('that there is no such column leaves the field out', () => {
    const { mapping, questions } = prepared('bom', { 'column.product': '-' });
    expect(mapping.map(({ field }) => field)).toEqual(['date', 'quantity', 'total']);
    expect(questions).toEqual([]);
  });

  it('of a column that the file lacks changes nothing', () => {
    expect(prepared('bom', { 'column.total': 'Tidak Ada' }).mapping).toEqual(prepared('bom').mapping);
  });
});
