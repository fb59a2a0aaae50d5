import type { StockBook, StockDay } from '@labs/stock';
import { dateText } from '@rules';
import type { StockDesk } from './stock-desk';

const longestName = 40;

/** The desk with what a file says, written as one would write it by hand, so that it can be read over and mended. */
export function withBook(desk: StockDesk, { product, days, left, weeks }: StockBook): StockDesk {
  const written = new Map(days.map((day) => [day.date, entryOf(day)]));
  const mondays = mondaysOf(days);
  return {
    ...desk,
    at: days.length > 0 ? 'item' : 'cash',
    mondays: mondays.length > 0 ? mondays : desk.mondays,
    typed: {
      ...desk.typed,
      ...Object.fromEntries(
        mondays.map((monday) => [
          `week.${monday}`,
          Array.from({ length: 7 }, (_, i) => written.get(dateText(monday + i)) ?? '-').join(' '),
        ]),
      ),
      ...(product !== null && { name: product.slice(0, longestName) }),
      ...(left !== null && { stock: String(left) }),
      ...(weeks.length > 0 && { weeks: weeks.map(inThousands).join('\n') }),
    },
  };
}

const entryOf = ({ sold, stockout, closed }: StockDay) => (closed ? 't' : `${sold}${stockout ? 'h' : ''}`);

/** The Mondays of all weeks from the first day to the last, counted from 1970-01-01, a Thursday. */
function mondaysOf(days: readonly StockDay[]): readonly number[] {
  const [first, last] = [days[0], days[days.length - 1]].map((day) => day && dayOfDate(day.date));
  if (first === undefined || last === undefined) return [];
  const monday = first - ((first + 3) % 7);
  return Array.from({ length: Math.floor((last - monday) / 7) + 1 }, (_, week) => monday + 7 * week);
}

const dayOfDate = (date: string) => Date.parse(date) / 86_400_000;

/** Rupiah with dots, as the field's own sample has them. */
const inThousands = (rupiah: number) => String(rupiah).replace(/\B(?=(\d{3})+$)/g, '.');
