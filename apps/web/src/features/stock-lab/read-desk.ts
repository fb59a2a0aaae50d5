import {
  arrangeDays,
  billsByWeek,
  CashBook,
  FreshGoods,
  NamedProduct,
  NamedTool,
  soldOnWeekday,
  spanOf,
  StockItem,
  stockEngine,
  StockWork,
  summariseUsage,
  weeklyNets,
  type StockDay,
} from '@labs/stock';
import { dateText } from '@rules';
import { readNumber } from '@web/labs';
import { readCashBook } from './read-cash-book';
import type { StockDesk, Typed } from './stock-desk';

const text = (typed: Typed, field: string) => (typed[field] ?? '').trim();
const number = (typed: Typed, field: string) => readNumber(text(typed, field));
/** Null where it is empty, and not a number where it cannot be read: a schema takes the one and refuses the other. */
const optional = (typed: Typed, field: string) => (text(typed, field) === '' ? null : (number(typed, field) ?? NaN));

/** A percentage with a comma, `8` or `8,5`, in basis points; null when it is none. */
export function readPercent(typed: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(typed.trim());
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
}

/** Hours with a comma, `9` or `9,5`, in tenths; null when they are none. */
export function readTenths(typed: string): number | null {
  const match = /^(\d{1,4})(?:[.,](\d))?$/.exec(typed.trim());
  return match ? Number(match[1]) * 10 + Number(match[2] ?? 0) : null;
}

/** One week as it is written: seven entries from Monday, `30`, `30h` for sold out, `t` for closed, `-` for a day without a note. Null when it is not that. */
export function readWeek(typed: string, monday: number): readonly StockDay[] | null {
  const entries = typed.trim().split(/[\s;,]+/);
  if (entries.length !== 7 || !entries.every((entry) => /^(\d{1,7}h?|t|-)$/i.test(entry))) return null;
  return entries.flatMap((entry, i) => {
    if (entry === '-') return [];
    const closed = /^t$/i.test(entry);
    const sold = closed ? 0 : parseInt(entry, 10);
    return [{ date: dateText(monday + i), sold, stockout: /h$/i.test(entry), closed }];
  });
}

/** All days that are written, in the weeks that are not empty; null while one of those cannot be read. */
export function readDays({ mondays, typed }: StockDesk): readonly StockDay[] | null {
  const written = mondays.filter((monday) => text(typed, `week.${monday}`) !== '');
  const weeks = written.map((monday) => readWeek(text(typed, `week.${monday}`), monday));
  return weeks.every((week) => week !== null) ? weeks.flat() : null;
}

export function readItem(typed: Typed): StockItem | null {
  const read = StockItem.safeParse({
    name: text(typed, 'name'),
    unit: text(typed, 'unit'),
    deliveries: text(typed, 'deliveries')
      .split(/[\s;,]+/)
      .map(Number),
    checkEvery: number(typed, 'checkEvery'),
    level: number(typed, 'level'),
    cover: number(typed, 'cover'),
    stock: number(typed, 'stock'),
    onTheWay: number(typed, 'onTheWay'),
    pack: number(typed, 'pack'),
    shelfLife: optional(typed, 'shelfLife'),
    packPrice: optional(typed, 'packPrice'),
  });
  return read.success ? read.data : null;
}

/** What spoils; null where it is not asked for or cannot be read. */
export function readFresh(typed: Typed, days: readonly StockDay[]): FreshGoods | null {
  if (typed['fresh'] !== 'yes') return null;
  const weekday = number(typed, 'weekday') ?? 5;
  const read = FreshGoods.safeParse({
    weekday,
    sold: soldOnWeekday(days, weekday),
    margin: number(typed, 'margin'),
    cost: number(typed, 'cost'),
    salvage: number(typed, 'salvage'),
  });
  return read.success ? read.data : null;
}

/** The cash book: nets of weeks as written or made from entries, and bills by their dates, counted from the day the drawer was counted. */
export function readCash(typed: Typed): CashBook | null {
  const day = typed['cash-day'] ?? '';
  const weeks = typed['cash-by'] === 'book' ? weeksOfBook(text(typed, 'book'), day) : weeksAsWritten(typed);
  const bills = readBills(typed);
  if (!weeks || !bills) return null;
  const read = CashBook.safeParse({ start: number(typed, 'start'), weeks, bills: billsByWeek(bills, day) });
  return read.success && weeks.length + bills.length > 0 ? read.data : null;
}

function weeksAsWritten(typed: Typed): readonly (number | null)[] {
  const lines = text(typed, 'weeks').split('\n');
  return lines.filter((line) => line.trim() !== '').map(readNumber);
}

function weeksOfBook(book: string, today: string): readonly number[] | null {
  const read = readCashBook(book, today);
  return 'lines' in read ? weeklyNets(read.lines) : null;
}

/** The bills that are begun; null while one of them has no date, or no amount that can be read. */
function readBills(typed: Typed): readonly { readonly date: string; readonly amount: number }[] | null {
  const begun = Object.keys(typed).filter((field) => /^bill\d+\./.test(field) && text(typed, field) !== '');
  const names = [...new Set(begun.map((field) => field.slice(0, field.indexOf('.'))))];
  const bills = names.map((name) => ({ date: text(typed, `${name}.date`), amount: number(typed, `${name}.amount`) }));
  return bills.every(({ date, amount }) => date !== '' && amount !== null && amount >= 0)
    ? (bills as { date: string; amount: number }[])
    : null;
}

export function readProduct(typed: Typed, n: number): NamedProduct | null {
  const of = (field: string) => number(typed, `p${n}.${field}`);
  const read = NamedProduct.safeParse({
    name: text(typed, `p${n}.product`),
    price: of('price'),
    materials: of('materials'),
    packaging: of('packaging'),
    labour: of('labour'),
    fee: readPercent(text(typed, `p${n}.fee`) || '0'),
    perWeek: of('perWeek'),
  });
  return read.success ? read.data : null;
}

/** The products one has begun to write; null while one of them cannot be read. */
export function readProducts({ products, typed }: StockDesk): readonly NamedProduct[] | null {
  const begun = Array.from({ length: products }, (_, n) => n).filter((n) => isBegun(typed, n));
  const read = begun.map((n) => readProduct(typed, n));
  return read.every((product) => product !== null) ? read : null;
}

export const isBegun = (typed: Typed, n: number) =>
  Object.keys(typed).some((field) => field.startsWith(`p${n}.`) && text(typed, field) !== '');

export function readTool(typed: Typed): NamedTool | null {
  const read = NamedTool.safeParse({
    name: text(typed, 'tool'),
    price: number(typed, 'tool-price'),
    tax: readPercent(text(typed, 'tool-tax') || '0'),
    data: number(typed, 'tool-data'),
    checking: number(typed, 'tool-checking'),
    wage: number(typed, 'tool-wage'),
    saves: number(typed, 'tool-saves'),
    product: optional(typed, 'pays'),
  });
  return read.success ? read.data : null;
}

/** The work that follows from the desk: sums, prices and answers; a part that is not written or cannot be read is not in it. */
export function workOf(desk: StockDesk): StockWork {
  const { typed, answers } = desk;
  const lines = readDays(desk) ?? [];
  const { days } = arrangeDays(lines, null);
  const item = readItem(typed);
  const change = number(typed, 'change');
  return {
    engine: stockEngine,
    item,
    usage: item && days.length > 0 ? summariseUsage(days, spanOf(item.deliveries, item.checkEvery)) : null,
    fresh: readFresh(typed, days),
    cash: readCash(typed),
    products: [...(readProducts(desk) ?? [])],
    price: change === null ? null : { product: number(typed, 'which') ?? 0, change },
    tool: readTool(typed),
    answers,
  };
}
