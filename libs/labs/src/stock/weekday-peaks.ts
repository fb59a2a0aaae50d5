import { allSums } from './reorder-point';
import type { UsageWindows } from './summarise-usage';

/** A weekday from which on more is used than usual; `covered` of `count` such spans the point would have lasted. */
export interface WeekdayPeak {
  readonly weekday: number;
  readonly largest: number;
  readonly covered: number;
  readonly count: number;
}

/** The weekdays whose spans are on the mean at least a tenth above all spans' mean, Monday first. */
export function weekdayPeaks(usage: UsageWindows, point: number): readonly WeekdayPeak[] {
  const all = allSums(usage);
  const total = sum(all);
  return usage.sums
    .map((sums, weekday) => ({ sums, weekday }))
    .filter(({ sums }) => sums.length > 0 && 10 * sum(sums) * all.length >= 11 * total * sums.length && total > 0)
    .map(({ sums, weekday }) => ({
      weekday,
      largest: Math.max(...sums),
      covered: sums.filter((used) => used <= point).length,
      count: sums.length,
    }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
