import { dateText } from '@rules';
import type { LabFinding, LabQuestion } from '../door';
import { textOf } from './clean-text';
import { findHeader } from './find-header';
import { hideCustomer } from './hide-customer';
import { orderTotalWords, salesWords, unreadWords, type HeaderWords } from './header-words';
import { joinNames } from './join-names';
import { examplesOf, mapColumns, type Answers } from './map-columns';
import { decideDates, readDate, type DateOrder } from './read-dates';
import { decideNumbers, readNumber, type MeaningOfM, type NumberStyle } from './read-numbers';
import { thousandths, type SaleLine, type Sales } from './sale';
import { sortRows } from './sort-rows';
import type { Cell, Table } from './table';

/** The zones of Indonesia by their minutes ahead of UTC. */
export const zones = { WIB: 420, WITA: 480, WIT: 540 } as const;

export type Zone = keyof typeof zones;

/** What the reading of a file needs to know beside the file. */
export interface Settings {
  readonly zone?: Zone;
  /** Known to this phone alone; without it customers of two files could be told apart by their marks. */
  readonly salt?: string;
  /** The year of days that are written without one. */
  readonly year?: number;
  /** Columns that another lab wants to have beside the sales, with their headings; or more headings for one of the sales' own. */
  readonly extraColumns?: HeaderWords;
  /** Fields by which a row counts that says no amount of money, as in a notebook of goods or of cash; usually none. */
  readonly countsBy?: readonly string[];
}

/** A column as it will be read, for the owner to confirm. */
export interface MappedColumn {
  readonly field: string;
  readonly column: string;
  readonly examples: readonly string[];
}

/** A file made ready: what is asked, how its columns are read, what was dropped and why, and the sales that count. */
export interface Prepared {
  readonly columns: readonly string[];
  readonly mapping: readonly MappedColumn[];
  readonly questions: readonly LabQuestion[];
  readonly findings: readonly LabFinding[];
  /** Undefined where the file can't be read further before a question is answered. */
  readonly sales: Sales | undefined;
}

const numberFields = ['quantity', 'unit_price', 'total', 'discount', 'cost'] as const;
/** Rows that are looked at for examples. */
const looked = 300;
const enoughOrders = 3;
const enoughBlankDates = 3;
const grossHeadings = /^(penjualan kotor|gross sales|gross amount)$/;

interface Amount {
  readonly quantity: number;
  readonly total: number;
  readonly cost: number | undefined;
}

/**
 * Makes a table's rows into sales: finds the header, maps columns, decides numbers and dates per column, drops what
 * doesn't count and says why.
 *
 * Every question has a default that is used until it is answered, except a missing day or amount: without them there
 * are no sales, and `sales` is undefined.
 */
export function prepare(table: Table, answers: Answers = {}, settings: Settings = {}): Prepared {
  const words: HeaderWords = { ...salesWords, ...settings.extraColumns };
  const header = findHeader(table, words, unreadWords);
  const { mapping, questions: columnQuestions } = mapColumns(table, header, words, answers, settings.countsBy);
  const extraFields = Object.keys(settings.extraColumns ?? {}).filter((field) => !(field in salesWords));
  const body = table.rows.slice(header.first);
  const cells = (field: string): Cell[] => {
    const column = mapping.get(field);
    return column === undefined ? [] : body.map((row) => row[column] ?? '');
  };
  const mapped = [...mapping].map(([field, column]) => ({
    field,
    column: header.names[column]!,
    examples: examplesOf(body.slice(0, looked).map((row) => row[column] ?? '')),
  }));
  const columns = header.names;
  const findings: LabFinding[] = [...table.findings];
  if (table.width === 1) findings.push({ code: 'one-column', severity: 'stop', values: {} });
  if (body.length === 0) findings.push({ code: 'no-rows', severity: 'stop', values: {} });
  if (!header.named) findings.push({ code: 'no-header', severity: 'mend', values: {} });
  const questions: LabQuestion[] = [...columnQuestions];
  const { countsBy = [] } = settings;
  if (!mapping.has('date') || !['total', 'unit_price', ...countsBy].some((field) => mapping.has(field))) {
    const code = !mapping.has('date') ? 'no-date' : countsBy.length > 0 ? 'no-quantity' : 'no-amount';
    findings.push({ code, severity: 'stop', values: {} });
    return { columns, mapping: mapped, questions, findings, sales: undefined };
  }

  const dates = dateRules(cells('date'), answers, settings, questions);
  const numbers = numberRules(cells, answers, header.names, mapping, questions);
  const totalHeading = header.words[mapping.get('total') ?? -1] ?? '';
  const perOrder = isPerOrder(body, mapping, totalHeading, answers, questions);
  const read = (field: (typeof numberFields)[number], row: readonly Cell[]) => {
    const column = mapping.get(field);
    const cell = column === undefined ? undefined : row[column];
    if (cell === undefined || textOf(cell) === '') return undefined;
    return readNumber(cell, numbers.styles[field], numbers.m, field === 'quantity') ?? 'unreadable';
  };

  let odd = 0;
  let unreadDiscounts = 0;
  const seenOrders = new Set<string>();
  const netPrice = header.words[mapping.get('unit_price') ?? -1] === 'harga setelah diskon';
  const countsAnyway = (row: readonly Cell[]) => countsBy.some((field) => textOf(row[mapping.get(field) ?? -1]) !== '');
  const amountOf = (row: readonly Cell[]): Amount | 'cancelled' | 'number' => {
    const pieces = read('quantity', row);
    const total = read('total', row);
    const price = read('unit_price', row);
    if (total === undefined && price === undefined && pieces !== 'unreadable' && countsAnyway(row)) {
      if (pieces && pieces.value < 0) return 'cancelled';
      return { quantity: thousandths(pieces?.value ?? 0), total: 0, cost: undefined };
    }
    const quantity = pieces ?? { value: 1, odd: false };
    const discount = read('discount', row);
    const cost = read('cost', row);
    if (quantity === 'unreadable' || total === 'unreadable' || (total === undefined && typeof price !== 'object'))
      return 'number';
    if (quantity.odd || total?.odd) odd += 1;
    if (discount === 'unreadable') unreadDiscounts += 1;
    const less = typeof discount === 'object' ? Math.abs(discount.value) : 0;
    const byPrice = typeof price === 'object' ? quantity.value * price.value - (netPrice ? 0 : less) : undefined;
    const stated = total === undefined ? undefined : total.value - (grossHeadings.test(totalHeading) ? less : 0);
    const worth = perOrder ? (byPrice ?? (isFirstOf(row, mapping, seenOrders) ? stated : 0)) : (stated ?? byPrice);
    if (worth === undefined || !Number.isFinite(worth)) return 'number';
    if (worth < 0 || quantity.value < 0) return 'cancelled';
    return {
      quantity: thousandths(quantity.value),
      total: Math.round(worth),
      cost: typeof cost === 'object' ? Math.round(cost.value) : undefined,
    };
  };

  const { kept, cleaning } = sortRows(
    {
      table,
      header,
      mapping,
      ...dates,
      dropDuplicates: answers['duplicates'] !== 'keep',
    },
    amountOf,
  );
  if (cleaning.dropped.duplicate > 0 && !mapping.has('order_id')) {
    questions.push({
      id: 'duplicates',
      options: ['drop', 'keep'],
      values: { default: 'drop', count: cleaning.dropped.duplicate, rows: cleaning.rows.duplicate.map(String) },
    });
  } else if (answers['duplicates'] !== undefined && !mapping.has('order_id')) {
    questions.push({ id: 'duplicates', options: ['drop', 'keep'], values: { default: 'drop', count: 0 } });
  }
  if (odd > 0) findings.push({ code: 'odd-numbers', severity: 'proof', values: { rows: odd } });
  if (unreadDiscounts > 0)
    findings.push({ code: 'discounts-unread', severity: 'proof', values: { rows: unreadDiscounts } });

  const names = kept.map(({ row }) => textOf(row[mapping.get('product') ?? -1]));
  const spellings = new Map<string, number>();
  for (const name of names) spellings.set(name, (spellings.get(name) ?? 0) + 1);
  const goods = joinNames(spellings, answers);
  questions.push(...goods.questions);
  const costPerLine = isCostPerLine(kept, answers, questions);

  const orders = new Map<string, number>();
  const customers = new Map<string, number>();
  const customerOf = remember((text: string) => place(customers, hideCustomer(text, settings.salt ?? '')));
  const lines = kept.map(({ row, number, date, amount }, i): SaleLine => {
    const order = textOf(row[mapping.get('order_id') ?? -1]);
    const customer = textOf(row[mapping.get('customer') ?? -1]);
    return {
      row: number,
      day: date.day,
      minute: date.minute,
      order: place(orders, order || `row ${number}`),
      product: goods.indexOf.get(names[i]!)!,
      quantity: amount.quantity,
      total: amount.total,
      cost: amount.cost === undefined || costPerLine ? amount.cost : Math.round(amount.cost * amount.quantity),
      customer: customer === '' ? undefined : customerOf(customer),
    };
  });
  const extras: Record<string, readonly (string | number)[]> = {};
  for (const field of extraFields) {
    const column = mapping.get(field);
    if (column !== undefined) extras[field] = kept.map(({ row }) => asWritten(row[column]));
  }
  return {
    columns,
    mapping: mapped,
    questions,
    findings,
    sales: {
      lines,
      products: goods.names,
      cleaning: { ...cleaning, joined: goods.joined },
      has: {
        product: mapping.has('product'),
        quantity: mapping.has('quantity'),
        order: mapping.has('order_id'),
        time: lines.some(({ minute }) => minute !== undefined),
        customer: customers.size > 0,
        cost: lines.some(({ cost }) => cost !== undefined),
      },
      extras,
    },
  };
}

const asWritten = (cell: Cell | undefined) => (typeof cell === 'number' ? cell : textOf(cell));

/** How days are read; asks where the parts speak for the month in front, and whether blank days belong to the one above. */
function dateRules(cells: readonly Cell[], answers: Answers, settings: Settings, questions: LabQuestion[]) {
  const decided = decideDates(cells);
  const orders: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
  const order = orders.find((known) => known === answers['dates']) ?? decided.order;
  if (decided.ask) {
    questions.push({ id: 'dates', options: orders, values: { default: decided.order, examples: decided.examples } });
  }
  const zoneMinutes = zones[settings.zone ?? 'WIB'];
  const withYear = cells.find((cell) => readDate(cell, order, zoneMinutes));
  const first = readDate(withYear, order, zoneMinutes);
  const firstYear = settings.year ?? (first && Number(dateText(first.day).slice(0, 4)));
  const firstDated = cells.findIndex((cell) => readDate(cell, order, zoneMinutes, firstYear));
  const blank = firstDated < 0 ? 0 : cells.slice(firstDated).filter((cell) => textOf(cell) === '').length;
  if (blank >= enoughBlankDates) {
    questions.push({ id: 'dates.blank', options: ['drop', 'above'], values: { default: 'drop', count: blank } });
  }
  return { order, zoneMinutes, firstYear, fillDates: answers['dates.blank'] === 'above' };
}

/** How the numbers of each column are read; asks where a column contradicts itself or ends amounts on `m`. */
function numberRules(
  cells: (field: string) => readonly Cell[],
  answers: Answers,
  names: readonly string[],
  mapping: ReadonlyMap<string, number>,
  questions: LabQuestion[],
) {
  const styles: Record<string, NumberStyle> = {};
  const unclear = new Set<string>();
  for (const field of numberFields) {
    const decided = decideNumbers(cells(field));
    const answer = answers[`numbers.${field}`] ?? answers['numbers'];
    styles[field] = answer === 'id' || answer === 'en' ? answer : decided.style;
    decided.unclear.forEach((text) => unclear.add(text));
    if (decided.mixed) {
      questions.push({
        id: `numbers.${field}`,
        options: ['id', 'en'],
        values: { default: decided.style, column: names[mapping.get(field)!]!, examples: decided.examples },
      });
    }
  }
  if (unclear.size > 0) {
    questions.push({
      id: 'numbers.m',
      options: ['juta', 'miliar'],
      values: { default: '', examples: [...unclear].slice(0, 3) },
    });
  }
  const answer = answers['numbers.m'];
  const m: MeaningOfM = answer === 'juta' || answer === 'miliar' ? answer : undefined;
  return { styles: styles as Readonly<Record<(typeof numberFields)[number], NumberStyle>>, m };
}

/** Whether a column repeats the order's whole sum on each of its lines: all orders of several lines show one and the same. */
function isPerOrder(
  body: Table['rows'],
  mapping: ReadonlyMap<string, number>,
  heading: string,
  answers: Answers,
  questions: LabQuestion[],
): boolean {
  const order = mapping.get('order_id');
  const total = mapping.get('total');
  if (order === undefined || total === undefined || !orderTotalWords.includes(heading)) return false;
  const sums = new Map<string, { lines: number; texts: Set<string> }>();
  for (const row of body) {
    const key = textOf(row[order]);
    const sum = sums.get(key) ?? { lines: 0, texts: new Set<string>() };
    sum.lines += 1;
    sum.texts.add(textOf(row[total]));
    if (key) sums.set(key, sum);
  }
  const several = [...sums.values()].filter(({ lines }) => lines > 1);
  if (several.length < enoughOrders || several.some(({ texts }) => texts.size > 1)) return false;
  questions.push({ id: 'total.per', options: ['order', 'line'], values: { default: 'order', orders: several.length } });
  return answers['total.per'] !== 'line';
}

function isFirstOf(row: readonly Cell[], mapping: ReadonlyMap<string, number>, seen: Set<string>): boolean {
  const order = textOf(row[mapping.get('order_id') ?? -1]);
  if (order !== '' && seen.has(order)) return false;
  seen.add(order);
  return true;
}

/** Whether the cost is that of the whole line: asked where taking it per piece would make most lines of several pieces a loss. */
function isCostPerLine(
  kept: readonly { readonly amount: Amount }[],
  answers: Answers,
  questions: LabQuestion[],
): boolean {
  const several = kept.filter(({ amount }) => amount.cost !== undefined && amount.quantity > 1);
  const losing = several.filter(({ amount }) => amount.cost! * amount.quantity > amount.total).length;
  if (losing * 2 <= several.length) return answers['cost.per'] === 'line';
  questions.push({ id: 'cost.per', options: ['line', 'piece'], values: { default: 'line', rows: losing } });
  return answers['cost.per'] !== 'piece';
}

function place(places: Map<string, number>, key: string): number {
  const known = places.get(key);
  if (known !== undefined) return known;
  places.set(key, places.size);
  return places.size - 1;
}

/** Works each text out once: the same customers come again and again. */
function remember(workOut: (text: string) => number): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const value = workOut(text);
    known.set(text, value);
    return value;
  };
}
