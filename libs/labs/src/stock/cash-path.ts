import { weekday as weekdayOf } from '@rules';
import { dayOfDate } from './civil-date';
import { median, quantile, sorted } from './quantile';

/** A line of the cash book in whole rupiah. `bill`: an expense with a date of its own, which the path counts apart. */
export interface CashLine {
  readonly date: string;
  readonly in: number;
  readonly out: number;
  readonly bill: boolean;
}

/** A bill to be paid by the end of week 1 to 4. */
export interface Bill {
  readonly week: number;
  readonly amount: number;
}

/** Money in the drawer at the end of each of four weeks, were they all like one kind of week. A path, not a chance. */
export interface CashPath {
  readonly weekly: number;
  readonly ends: readonly number[];
}

export interface CashPaths {
  readonly cautious: CashPath;
  readonly middle: CashPath;
  readonly good: CashPath;
  /** How many of the past weeks lie between a cautious and a good one. */
  readonly between: number;
}

export const pathWeeks = 4;
export const fewestWeeks = 6;
/** So far back the lab looks: half a year. */
export const mostWeeks = 26;
const cautiousPercent = 20;
const goodPercent = 80;

/** Net of each full week of the last half year, Monday to Sunday, oldest first: in minus out without bills. Weeks the book begins or ends in are left out. */
export function weeklyNets(lines: readonly CashLine[]): readonly number[] {
  const dated = lines
    .map((line) => ({ line, day: dayOfDate(line.date) }))
    .filter((entry): entry is { line: CashLine; day: number } => entry.day !== null);
  if (dated.length === 0) return [];
  const days = dated.map(({ day }) => day);
  const first = Math.min(...days);
  const monday = first + ((7 - weekdayOf(first)) % 7);
  const weeks = Math.floor((Math.max(...days) + 1 - monday) / 7);
  const nets = Array.from({ length: Math.max(0, weeks) }, () => 0);
  for (const { line, day } of dated) {
    const week = Math.floor((day - monday) / 7);
    if (nets[week] !== undefined && !line.bill) nets[week] += line.in - line.out;
  }
  return nets.slice(-mostWeeks);
}

/** Four weeks from the money in the drawer, by a lean (Q20), a middle (median) and a good (Q80) week. `null` below six full weeks. */
export function cashPaths(start: number, nets: readonly number[], bills: readonly Bill[]): CashPaths | null {
  if (nets.length < fewestWeeks) return null;
  const weeks = sorted(nets);
  const lean = quantile(weeks, cautiousPercent)!;
  const good = quantile(weeks, goodPercent)!;
  const path = (weekly: number): CashPath => ({
    weekly,
    ends: Array.from({ length: pathWeeks }, (_, i) => start + (i + 1) * weekly - dueBy(bills, i + 1)),
  });
  return {
    cautious: path(lean),
    middle: path(median(weeks)!),
    good: path(good),
    between: weeks.filter((net) => net >= lean && net <= good).length,
  };
}

/** The thinnest week of a path, 1 to 4; the earliest of equals. */
export function thinnestWeek({ ends }: CashPath): number {
  return ends.indexOf(Math.min(...ends)) + 1;
}

function dueBy(bills: readonly Bill[], week: number): number {
  return bills.reduce((sum, bill) => sum + (bill.week <= week ? bill.amount : 0), 0);
}
