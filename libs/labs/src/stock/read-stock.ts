import type { LabFinding, LabQuestion } from '../door';
import {
  noColumn,
  prepare,
  readNumbers,
  type Answers,
  type Cleaning,
  type MappedColumn,
  type NumberStyle,
  type Prepared,
  type Sales,
  type Table,
  type Zone,
} from '../sales';
import { cashOfLines } from './cash-of-lines';
import { weeklyNets } from './cash-path';
import { dayOfDate } from './civil-date';
import { daysOfGoods } from './days-of-goods';
import { bareOutHeading, countsBy, stockColumns, twoWayHeadings } from './stock-columns';
import { median, sorted } from './quantile';
import { arrangeDays, gapQuestion, type StockDay } from './stock-day';

/** What the lab takes from a file: the days of one of its goods and the weeks of its cash. It stays on the phone. */
export interface StockBook {
  /** The goods looked at; null where the file names none. */
  readonly product: string | null;
  /** Every day in its place, at most eighteen weeks; empty where the file has no goods. */
  readonly days: readonly StockDay[];
  /** What is left on the shelf, as the file's last day says it. */
  readonly left: number | null;
  /** Net of each full week of its cash book, oldest first, at most half a year. */
  readonly weeks: readonly number[];
}

/** A file made ready for the lab: how it is read, what is asked, and what came of it. */
export interface StockFile {
  readonly columns: readonly string[];
  readonly mapping: readonly MappedColumn[];
  readonly questions: readonly LabQuestion[];
  readonly findings: readonly LabFinding[];
  /** Null, and so is `book`, where nothing can be counted before a question is answered. */
  readonly cleaning: Cleaning | null;
  readonly book: StockBook | null;
}

/** Where the shop is and what day it is there; without a day no line is in the future. */
export interface StockMoment {
  readonly zone?: Zone;
  readonly today?: string;
}

const styles: readonly NumberStyle[] = ['id', 'en'];
const mostProducts = 200;
/** Whoever moves a thousand pieces a day writes them in packs: more than this in a cell is money. */
const mostPieces = 1_000;

/**
 * Reads a file of sales, of goods or of cash with the reader of the sales lab, and asks what that leaves open: which goods,
 * what days without a line were (`gaps`), whether a column "keluar" holds goods or money (`out`), and which way a debit goes (`debit`).
 */
export function readStock(table: Table, answers: Answers, { zone, today }: StockMoment = {}): StockFile {
  const read = (more: Answers = {}) =>
    prepare(
      table,
      { ...answers, ...more },
      {
        extraColumns: stockColumns,
        countsBy,
        ...(zone && { zone }),
        ...(today !== undefined && { year: Number(today.slice(0, 4)) }),
      },
    );
  const first = read();
  const out = outQuestion(first, answers);
  const holdsGoods = out !== null && (answers['out'] ?? out.values['default']) === 'goods';
  const prepared = holdsGoods ? read({ ...goodsAnswers(first), ...answers }) : first;
  const { columns, mapping, sales } = prepared;
  const questions = [...prepared.questions, ...(out ? [out] : [])];
  if (!sales) return { columns, mapping, questions, findings: prepared.findings, cleaning: null, book: null };

  const debit = debitQuestion(prepared, sales);
  const style = styles.find((known) => known === answers['numbers']);
  const day = (today === undefined ? null : dayOfDate(today)) ?? Infinity;
  const products = productsOf(sales, day);
  const product = products.includes(answers['product'] ?? '') ? answers['product']! : (products[0] ?? null);
  const goods = daysOfGoods(sales, product, day, style);
  const gapAnswer = answers['gaps'] === 'zero' || answers['gaps'] === 'closed' ? answers['gaps'] : null;
  const arranged = arrangeDays(hasGoods(prepared) ? goods.days : [], gapAnswer);
  const swapped = answers['debit'] === 'out';
  const cash = !debit || swapped || answers['debit'] === 'in' ? cashOfLines(sales, day, swapped, style) : null;
  const book: StockBook = {
    product,
    days: arranged.days,
    left: goods.left,
    weeks: weeklyNets(cash?.lines ?? []),
  };
  return {
    columns,
    mapping,
    questions: [
      ...questions,
      ...(debit ? [debit] : []),
      ...(products.length > 1
        ? [{ id: 'product', options: products.slice(0, mostProducts), values: { default: products[0]! } }]
        : []),
      ...gapQuestion(arranged),
    ],
    findings: [
      ...prepared.findings,
      ...futureFinding(sales, day),
      ...(arranged.days.length > 0 ? goods.findings : []),
      ...(arranged.days.length > 0 && !sales.has.quantity ? [finding('pieces-by-row', 'proof')] : []),
      ...(arranged.soldWhileClosed > 0
        ? [finding('sold-while-closed', 'proof', { days: arranged.soldWhileClosed })]
        : []),
      ...(cash?.findings ?? []),
      ...(arranged.days.length === 0 && book.weeks.length === 0 && !debit ? [finding('nothing-to-count', 'stop')] : []),
    ],
    cleaning: sales.cleaning,
    book,
  };
}

/** Whether the file has anything of goods at all: a cash book has not. */
function hasGoods({ mapping }: Prepared): boolean {
  return mapping.some(({ field }) => ['quantity', 'total', 'unit_price', 'stock_end', 'stockout'].includes(field));
}

/** The names of goods, most pieces first; equal ones as the file has them. */
function productsOf({ lines, products }: Sales, today: number): readonly string[] {
  const pieces = new Map<string, number>();
  for (const { day, product, quantity } of lines) {
    const name = products[product] ?? '';
    if (name !== '' && day <= today) pieces.set(name, (pieces.get(name) ?? 0) + quantity);
  }
  return [...pieces].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** A column "keluar" with small numbers beside no other amount: goods that leave a shelf, or money? */
function outQuestion({ mapping, sales }: Prepared, answers: Answers): LabQuestion | null {
  const column = mapping.find(({ field }) => field === 'cash_out');
  const others = mapping.some(({ field }) => ['quantity', 'total', 'unit_price'].includes(field));
  if (!column || !sales || others || answers['column.cash_out'] !== undefined) return null;
  if (!bareOutHeading.test(column.column.trim().toLowerCase())) return null;
  const known = readNumbers(sales.extras['cash_out'] ?? []).filter((value) => value !== undefined);
  if ((median(sorted(known)) ?? Infinity) > mostPieces) return null;
  return {
    id: 'out',
    options: ['goods', 'money'],
    values: { column: column.column, default: 'goods', examples: column.examples },
  };
}

/** How a file is read whose column "keluar" holds goods: what came in is stock that was bought, and is not money. */
function goodsAnswers({ mapping }: Prepared): Answers {
  const column = mapping.find(({ field }) => field === 'cash_out')!.column;
  return { 'column.quantity': column, 'column.cash_in': noColumn, 'column.cash_out': noColumn };
}

/** Debit and credit mean the opposite in bank books and cash books: always asked, with two rows to tell by. */
function debitQuestion({ mapping }: Prepared, { extras }: Sales): LabQuestion | null {
  const column = mapping.find(
    ({ field, column }) => (field === 'cash_in' || field === 'cash_out') && twoWayHeadings.test(column.toLowerCase()),
  );
  if (!column) return null;
  const amounts = mapping.filter(({ field }) => field === 'cash_in' || field === 'cash_out');
  const rows = (extras[amounts[0]!.field] ?? []).map((_, i) =>
    [
      extras['category']?.[i] ?? '',
      ...amounts.map(({ field, column: name }) => {
        const money = extras[field]?.[i] ?? '';
        return money === '' ? '' : `${name} ${money}`;
      }),
    ].filter((part) => part !== ''),
  );
  return {
    id: 'debit',
    options: ['in', 'out'],
    values: { default: '', examples: rows.slice(0, 2).map((row) => row.join(' ')) },
  };
}

function futureFinding({ lines }: Sales, today: number): readonly LabFinding[] {
  const future = lines.filter(({ day }) => day > today);
  return future.length > 0 ? [finding('future-dates', 'proof', { rows: future.length, row: future[0]!.row })] : [];
}

function finding(code: string, severity: LabFinding['severity'], values: LabFinding['values'] = {}): LabFinding {
  return { code, severity, values };
}
