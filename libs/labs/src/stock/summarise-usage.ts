import { weekday as weekdayOf } from '@rules';
import { dayOfDate } from './civil-date';
import { sorted } from './quantile';
import type { StockDay } from './stock-day';

/** Sums of so many open days as pass until goods ordered at the next look are there. */
export interface UsageWindows {
  readonly openDays: number;
  readonly sold: number;
  /** Sorted sums by the weekday on which they start, Monday first. */
  readonly sums: readonly (readonly number[])[];
  /** Sums left out because the goods ran out on one of their days. */
  readonly dropped: number;
}

/**
 * What leaves the phone of a notebook: sums and counts, no day's line. `last` are the sums of the last fortnight, `earlier` those
 * of all days before it: with them anybody can see how the order point would have done.
 */
export interface UsageSummary {
  readonly from: string;
  readonly to: string;
  readonly span: number;
  readonly stockoutDays: number;
  readonly closedDays: number;
  readonly all: UsageWindows;
  readonly earlier: UsageWindows;
  readonly last: UsageWindows;
}

const trialDays = 14;

/** Sums up arranged days for a wait of `span` open days; `null` of an empty notebook. */
export function summariseUsage(days: readonly StockDay[], span: number): UsageSummary | null {
  const first = days[0];
  const last = days[days.length - 1];
  if (!first || !last) return null;
  const open = days.filter(({ closed }) => !closed);
  return {
    from: first.date,
    to: last.date,
    span,
    stockoutDays: open.filter(({ stockout }) => stockout).length,
    closedDays: days.length - open.length,
    all: windowsOf(days, span),
    earlier: windowsOf(days.slice(0, -trialDays), span),
    last: windowsOf(days.slice(-trialDays), span),
  };
}

/** Closed days are passed over: nobody uses and nobody delivers on them. */
export function windowsOf(days: readonly StockDay[], span: number): UsageWindows {
  const open = days.filter(({ closed }) => !closed);
  const sums: number[][] = [[], [], [], [], [], [], []];
  let dropped = 0;
  for (let start = 0; start + span <= open.length; start += 1) {
    const window = open.slice(start, start + span);
    if (window.some(({ stockout }) => stockout)) dropped += 1;
    else sums[weekdayOf(dayOfDate(window[0]!.date)!)]!.push(soldOn(window));
  }
  return { openDays: open.length, sold: soldOn(open), sums: sums.map(sorted), dropped };
}

/** What was sold on one weekday, sorted, without the days on which it ran out: of those nobody knows what was wanted. */
export function soldOnWeekday(days: readonly StockDay[], weekday: number): readonly number[] {
  const same = days.filter(
    ({ date, closed, stockout }) => !closed && !stockout && weekdayOf(dayOfDate(date)!) === weekday,
  );
  return sorted(same.map(({ sold }) => sold));
}

function soldOn(days: readonly StockDay[]): number {
  return days.reduce((sum, { sold }) => sum + sold, 0);
}
