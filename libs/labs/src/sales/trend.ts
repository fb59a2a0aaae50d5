import { dateText, weekday } from '@rules';
import type { OpenDay } from './days-of';
import type { MarkedDay } from './holidays';
import { sumOf } from './measures';
import { thousandths } from './sale';
import { lacking, type View } from './view';

/** One whole week, Monday to Sunday. */
export interface WeekSales {
  /** The Monday, as yyyy-mm-dd. */
  readonly monday: string;
  readonly turnover: number;
  readonly quantity: number;
  /** Mean turnover of this week and the three before it; undefined for the first three. */
  readonly average: number | undefined;
  readonly marks: readonly (MarkedDay['code'] | 'gajian')[];
}

export type Trend = View<{
  readonly weeks: readonly WeekSales[];
  /** The last weeks against as many before them, in basis points: 1,000 is a tenth more. */
  readonly change: number;
  readonly compared: number;
  readonly direction: 'up' | 'down' | 'steady';
}>;

const minimumWeeks = 6;
const mostWeeks = 104;
const window = 4;
/** A tenth up or down; less may be chance. */
const clear = 1_000;
const paydayFrom = 25;
const paydayTo = 5;

/** How whole weeks go up and down; the weeks in which the file begins and ends are left out unless they are whole. */
export function trend(days: readonly OpenDay[], marked: readonly MarkedDay[]): Trend {
  const first = days[0]?.day ?? 0;
  const last = days[days.length - 1]?.day ?? 0;
  const from = first + ((7 - weekday(first)) % 7);
  const count = Math.floor((last + 1 - from) / 7);
  if (count < minimumWeeks) return lacking('weeks', minimumWeeks, Math.max(0, count));

  const turnover = Array.from({ length: count }, () => 0);
  const quantity = Array.from({ length: count }, () => 0);
  for (const { day, ...sums } of days) {
    const week = Math.floor((day - from) / 7);
    if (week < 0 || week >= count) continue;
    turnover[week]! += sums.turnover;
    quantity[week] = thousandths(quantity[week]! + sums.quantity);
  }
  const codes = new Map(marked.map(({ date, code }) => [date, code]));
  const weeks = turnover.map((sum, week) => ({
    monday: dateText(from + week * 7),
    turnover: sum,
    quantity: quantity[week]!,
    average: week + 1 < window ? undefined : Math.round(sumOf(turnover.slice(week + 1 - window, week + 1)) / window),
    marks: marksOf(from + week * 7, codes),
  }));
  const compared = Math.min(window, Math.floor(count / 2));
  const before = sumOf(turnover.slice(count - 2 * compared, count - compared));
  const now = sumOf(turnover.slice(count - compared));
  const change = before > 0 ? Math.round(((now - before) * 10_000) / before) : 0;
  return {
    ready: true,
    weeks: weeks.slice(-mostWeeks),
    change,
    compared,
    direction: change >= clear ? 'up' : change <= -clear ? 'down' : 'steady',
  };
}

function marksOf(monday: number, codes: ReadonlyMap<string, MarkedDay['code']>): WeekSales['marks'] {
  const dates = [0, 1, 2, 3, 4, 5, 6].map((day) => dateText(monday + day));
  const days = dates.map((date) => Number(date.slice(8)));
  const payday = days.some((day) => day >= paydayFrom || day <= paydayTo);
  return [...dates.flatMap((date) => codes.get(date) ?? []), ...(payday ? (['gajian'] as const) : [])];
}
