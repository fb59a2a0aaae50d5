import { dateText, dayOf } from '@rules';
import type { LabFinding } from '../door';
import { bestSellers, type BestSellers } from './best-sellers';
import { openDays, type OpenDay } from './days-of';
import { findPairs, type Pairs } from './find-pairs';
import { forecast, type Forecast } from './forecast';
import { groupCustomers, type CustomerGroups } from './group-customers';
import { holidays, type MarkedDay } from './holidays';
import { ascending, quantile } from './measures';
import { profit, type Profit } from './profit';
import { thousandths, type SaleLine, type Sales } from './sale';
import type { Cleaning } from './sort-rows';
import { trend, type Trend } from './trend';
import { weekPattern, type WeekPattern } from './week-pattern';

/** Names the rules by which a report was made; another result for the same file is another number. */
export const salesEngine = 'sales@1';

export interface Summary {
  readonly rows: number;
  /** Whole rupiah. */
  readonly turnover: number;
  readonly quantity: number;
  /** Orders, or lines where the file has no orders. */
  readonly transactions: number;
  readonly transactionsBy: 'order' | 'line';
  readonly averageBasket: number;
  readonly activeDays: number;
  readonly averagePerOpenDay: number;
  readonly from: string;
  readonly to: string;
  /** Below ten rows a mean says little; the screen says so. */
  readonly enough: boolean;
}

/** Lines far above the others: shown, never dropped. */
export interface Outliers {
  readonly above: number;
  readonly count: number;
  readonly rows: readonly { readonly row: number; readonly total: number }[];
}

/** All that a file can say. It stays on the phone; `reportOf` makes of it what may be sent. */
export interface SalesReport {
  readonly engine: typeof salesEngine;
  readonly cleaning: Cleaning;
  readonly summary: Summary;
  readonly outliers: Outliers;
  readonly bestSellers: BestSellers;
  readonly week: WeekPattern;
  readonly trend: Trend;
  readonly forecast: Forecast;
  readonly customers: CustomerGroups;
  readonly pairs: Pairs;
  readonly profit: Profit;
  readonly findings: readonly LabFinding[];
}

/** What the looking needs to know beside the sales. */
export interface Moment {
  /** The shop's own day, as yyyy-mm-dd; without it the file's last day is taken, and no day is in the future. */
  readonly today?: string;
  readonly calendar?: readonly MarkedDay[];
}

const minimumRows = 10;
const yearsBack = 3;
const shownOutliers = 5;
const lebaranNear = 14;

/** Looks at the sales from every side. Days after today are counted in the summary but left out where time matters. */
export function analyse(sales: Sales, { today, calendar = holidays }: Moment = {}): SalesReport {
  const now = today === undefined ? undefined : dayNumberOf(today);
  const past = now === undefined ? sales : { ...sales, lines: sales.lines.filter(({ day }) => day <= now) };
  const days = openDays(past.lines);
  return {
    engine: salesEngine,
    cleaning: sales.cleaning,
    summary: summarise(sales),
    outliers: outliersOf(sales.lines),
    bestSellers: bestSellers(sales),
    week: weekPattern(past, days),
    trend: trend(days, calendar),
    forecast: forecast(past, days),
    customers: groupCustomers(past, days),
    pairs: findPairs(sales),
    profit: profit(sales),
    findings: [...dayFindings(sales, now), ...lebaranFinding(days, calendar)],
  };
}

function summarise({ lines, has }: Sales): Summary {
  const days = openDays(lines);
  const turnover = lines.reduce((sum, { total }) => sum + total, 0);
  const transactions = has.order ? new Set(lines.map(({ order }) => order)).size : lines.length;
  return {
    rows: lines.length,
    turnover,
    quantity: lines.reduce((sum, { quantity }) => thousandths(sum + quantity), 0),
    transactions,
    transactionsBy: has.order ? 'order' : 'line',
    averageBasket: Math.round(turnover / Math.max(1, transactions)),
    activeDays: days.length,
    averagePerOpenDay: Math.round(turnover / Math.max(1, days.length)),
    from: days[0] ? dateText(days[0].day) : '',
    to: days[0] ? dateText(days[days.length - 1]!.day) : '',
    enough: lines.length >= minimumRows,
  };
}

/** Above the third quartile by more than three times the distance between the quartiles. */
function outliersOf(lines: readonly SaleLine[]): Outliers {
  const totals = ascending(lines.map(({ total }) => total));
  const upper = quantile(totals, 75);
  const above = upper + 3 * (upper - quantile(totals, 25));
  const far = lines.length < minimumRows ? [] : lines.filter(({ total }) => total > above);
  return {
    above,
    count: far.length,
    rows: [...far]
      .sort((a, b) => b.total - a.total || a.row - b.row)
      .slice(0, shownOutliers)
      .map(({ row, total }) => ({ row, total })),
  };
}

function dayFindings({ lines }: Sales, now: number | undefined): LabFinding[] {
  if (now === undefined) return [];
  const future = lines.filter(({ day }) => day > now);
  const old = lines.filter(({ day }) => day < now - yearsBack * 365);
  return [
    ...(future.length > 0
      ? [{ code: 'future-dates', severity: 'proof', values: { rows: future.length, row: future[0]!.row } } as const]
      : []),
    ...(old.length > 0
      ? [{ code: 'old-dates', severity: 'proof', values: { rows: old.length, row: old[0]!.row } } as const]
      : []),
  ];
}

/** Fasting month and Lebaran inside or soon after the days make them unlike other days. */
function lebaranFinding(days: readonly OpenDay[], calendar: readonly MarkedDay[]): LabFinding[] {
  const first = days[0]?.day;
  if (first === undefined) return [];
  const last = days[days.length - 1]!.day + lebaranNear;
  const near = calendar.find(({ date, code }) => {
    const day = dayNumberOf(date);
    return (code === 'ramadan' || code === 'idulfitri') && day >= first && day <= last;
  });
  return near ? [{ code: 'lebaran-near', severity: 'hint', values: { date: near.date } }] : [];
}

function dayNumberOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayOf(year, month, day) ?? 0;
}
