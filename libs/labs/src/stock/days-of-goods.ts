import { dateText } from '@rules';
import type { LabFinding } from '../door';
import { readNumbers, type NumberStyle, type Sales } from '../sales';
import { marks } from './stock-columns';
import type { StockDay } from './stock-day';

/** What a file's lines say of one of its goods, day by day; a day without any line is not among them. */
export interface GoodsDays {
  readonly days: readonly StockDay[];
  /** What was left on the shelf at the end of the last day that says it, in whole pieces; null where none does. */
  readonly left: number | null;
  readonly findings: readonly LabFinding[];
}

interface DayOfGoods {
  /** In thousandths of a piece, so that parts add up to the whole. */
  readonly thousandths: number;
  readonly stockout: boolean;
  readonly closed: boolean;
}

/**
 * The days of one product, from the first on which it was sold or marked; of `null`, the days of all that the file has.
 *
 * A day on which only other goods were sold was an open day that sold none of it. A mark in a row that names no goods is of all. A product of which nothing is left at the
 * end of a day ran out on it. Parts of a piece are rounded up by the day, so that too little is never ordered for them.
 */
export function daysOfGoods(
  { lines, products, extras }: Sales,
  product: string | null,
  today: number,
  style?: NumberStyle,
): GoodsDays {
  const shelf = readNumbers(extras['stock_end'] ?? [], style);
  const stockouts = (extras['stockout'] ?? []).map(readMark);
  const closings = (extras['closed'] ?? []).map(readMark);
  const byDay = new Map<number, DayOfGoods>();
  let first = Infinity;
  let left: { readonly day: number; readonly pieces: number } | undefined;
  lines.forEach(({ day, quantity, total, product: place }, i) => {
    const name = products[place] ?? '';
    const own = product === null || name === product;
    const onShelf = own ? shelf[i] : undefined;
    const closed = closings[i] ?? false;
    const ranOut = ((own || name === '') && stockouts[i] === true) || onShelf === 0;
    const sold = quantity > 0 || total > 0;
    const ofCashAlone = hasCash(extras, i) && !sold && !closed && !ranOut;
    if (day > today || (ofCashAlone && onShelf === undefined)) return;
    const before = byDay.get(day) ?? { thousandths: 0, stockout: false, closed: true };
    byDay.set(day, {
      thousandths: before.thousandths + (own ? Math.round(quantity * 1_000) : 0),
      stockout: before.stockout || ranOut,
      closed: before.closed && closed && (own || !sold),
    });
    if (own && !closed) first = Math.min(first, day);
    if (onShelf !== undefined && day >= (left?.day ?? 0)) left = { day, pieces: Math.floor(onShelf) };
  });
  const known = [...byDay].filter(([day]) => day >= first).sort(([a], [b]) => a - b);
  const inParts = known.filter(([, day]) => day.thousandths % 1_000 !== 0).length;
  const unread = unreadMarks([...(extras['stockout'] ?? []), ...(extras['closed'] ?? [])]);
  return {
    days: known.map(([day, { thousandths, stockout, closed }]) => ({
      date: dateText(day),
      sold: Math.ceil(thousandths / 1_000),
      stockout,
      closed,
    })),
    left: left?.pieces ?? null,
    findings: [
      ...(inParts > 0 ? [proof('parts-rounded-up', { days: inParts })] : []),
      ...(unread.length > 0 ? [proof('marks-unread', { marks: unread.join(' · ') })] : []),
    ],
  };
}

const hasCash = (extras: Sales['extras'], i: number) =>
  ['cash_in', 'cash_out'].some((field) => (extras[field]?.[i] ?? '') !== '');

const shown = 3;

/** Whether a mark says yes or no; null where it says neither. */
function readMark(text: string | number): boolean | null {
  const word = String(text).trim().toLowerCase();
  if ((marks.yes as readonly string[]).includes(word)) return true;
  return (marks.no as readonly string[]).includes(word) ? false : null;
}

/** The first different marks that say neither yes nor no; they count as no. */
function unreadMarks(texts: readonly (string | number)[]): readonly string[] {
  return [...new Set(texts.filter((text) => readMark(text) === null).map(String))].slice(0, shown);
}

const proof = (code: string, values: LabFinding['values']): LabFinding => ({ code, severity: 'proof', values });
