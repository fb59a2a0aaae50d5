import { dateText } from '@rules';
import { textOf, wordsOf } from './clean-text';
import type { Header } from './find-header';
import { cancelledWords, totalRowWords } from './header-words';
import type { Mapping } from './map-columns';
import { readDate, readTime, type DateOrder, type DateRead } from './read-dates';
import { limits, type Cell, type Table } from './table';

/** Why a row doesn't count, in the order in which it is looked at: the first reason that fits stands. */
export const dropReasons = ['empty', 'header', 'total', 'cancelled', 'date', 'number', 'duplicate'] as const;

export type DropReason = (typeof dropReasons)[number];

/** The book of cleaning: what was read, what counts, and why the rest doesn't. Used and dropped make up what was read. */
export interface Cleaning {
  readonly read: number;
  readonly used: number;
  readonly dropped: Readonly<Record<DropReason, number>>;
  /** The first rows of each reason, as a spreadsheet numbers them, so that the owner can look. */
  readonly rows: Readonly<Record<DropReason, readonly number[]>>;
  /** Rows above the header. */
  readonly titles: number;
  /** Spellings of goods that were taken as one. */
  readonly joined: number;
}

/** How the rows of a file are to be read, once columns and answers are known. */
export interface RowRules {
  readonly table: Table;
  readonly header: Header;
  readonly mapping: Mapping;
  readonly order: DateOrder;
  readonly zoneMinutes: number;
  /** For days written without a year before any with one. */
  readonly firstYear: number | undefined;
  readonly dropDuplicates: boolean;
  /** Whether a row without a day belongs to the day above it. */
  readonly fillDates: boolean;
}

/** A row that counts, its amount as the file's own rules gave it. */
export interface KeptRow<Amount> {
  readonly row: readonly Cell[];
  readonly number: number;
  readonly date: DateRead;
  readonly amount: Amount;
}

const shownRows = 20;

/** Goes through the rows and keeps those that count; `amountOf` says what a row is worth, or why it isn't worth anything. */
export function sortRows<Amount>(
  { table, header, mapping, order, zoneMinutes, firstYear, dropDuplicates, fillDates }: RowRules,
  amountOf: (row: readonly Cell[]) => Amount | 'cancelled' | 'number',
): { readonly kept: readonly KeptRow<Amount>[]; readonly cleaning: Omit<Cleaning, 'joined'> } {
  const dropped: Record<DropReason, number> = {
    empty: 0,
    header: 0,
    total: 0,
    cancelled: 0,
    date: 0,
    number: 0,
    duplicate: 0,
  };
  const rows: Record<DropReason, number[]> = {
    empty: [],
    header: [],
    total: [],
    cancelled: [],
    date: [],
    number: [],
    duplicate: [],
  };
  const kept: KeptRow<Amount>[] = [];
  const seen = new Set<string>();
  const dateColumn = mapping.get('date');
  const timeColumn = mapping.get('time');
  const statusColumn = mapping.get('status');
  const names = header.names.map(wordsOf);
  let year = firstYear;
  let above: DateRead | undefined;

  const judge = (row: readonly Cell[], number: number): DropReason | undefined => {
    if (!row.some((cell) => textOf(cell) !== '')) return 'empty';
    if (header.named && isHeaderAgain(row, names)) return 'header';
    const dateCell = dateColumn === undefined ? undefined : row[dateColumn];
    const own = readDate(dateCell, order, zoneMinutes, year);
    if (!own && isTotal(row)) return 'total';
    if (statusColumn !== undefined && isCancelled(textOf(row[statusColumn]))) return 'cancelled';
    const date = own ?? (fillDates && textOf(dateCell) === '' ? above : undefined);
    if (date) {
      above = { day: date.day, minute: undefined };
      year = Number(dateText(date.day).slice(0, 4));
    }
    const amount = amountOf(row);
    if (amount === 'cancelled') return 'cancelled';
    if (!date) return 'date';
    if (amount === 'number') return 'number';
    if (dropDuplicates) {
      const same = row.map((cell) => (typeof cell === 'object' ? cell.serial : cell)).join('\u0000');
      if (seen.has(same)) return 'duplicate';
      seen.add(same);
    }
    const minute = timeColumn === undefined || timeColumn === dateColumn ? undefined : readTime(row[timeColumn]);
    kept.push({ row, number, date: { day: date.day, minute: minute ?? date.minute }, amount });
    return undefined;
  };

  const read = Math.min(table.rows.length - header.first, limits.rows);
  for (let i = header.first; i < header.first + read; i += 1) {
    const reason = judge(table.rows[i]!, table.numbers[i]!);
    if (!reason) continue;
    dropped[reason] += 1;
    if (rows[reason].length < shownRows) rows[reason].push(table.numbers[i]!);
  }
  return { kept, cleaning: { read, used: kept.length, dropped, rows, titles: header.titles } };
}

function isHeaderAgain(row: readonly Cell[], names: readonly string[]): boolean {
  let same = 0;
  for (const [column, cell] of row.entries()) {
    const words = typeof cell === 'string' ? wordsOf(cell) : '';
    if (words !== '' && words === names[column]) same += 1;
    else if (words !== '') return false;
  }
  return same > 1;
}

/** A row without a day that begins with a word for a sum. */
function isTotal(row: readonly Cell[]): boolean {
  const first = row.map(textOf).find((text) => /\p{L}/u.test(text) && !/^rp/i.test(text));
  const words = first === undefined ? '' : wordsOf(first);
  return totalRowWords.some((total) => words === total || words.startsWith(`${total} `));
}

function isCancelled(status: string): boolean {
  if (status === '') return false;
  const words = ` ${wordsOf(status)} `;
  return cancelledWords.some((cancelled) => words.includes(` ${cancelled} `));
}
