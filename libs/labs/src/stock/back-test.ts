import type { ServiceLevel } from './reorder-point';
import { allSums, isPoint, reorderPoint } from './reorder-point';
import type { UsageSummary } from './summarise-usage';

/** How the point would have done in the last fortnight, in counts; `short` are the sums it would not have covered. */
export interface BackTest {
  readonly point: number;
  readonly enough: number;
  readonly count: number;
  readonly short: readonly number[];
}

/** Reckons the point from all but the last fortnight and holds that fortnight against it; `null` where the days before are too few. */
export function backTest({ earlier, last, span }: UsageSummary, level: ServiceLevel): BackTest | null {
  const answer = reorderPoint(earlier, span, level);
  const sums = allSums(last);
  if (!isPoint(answer) || sums.length === 0) return null;
  const short = sums.filter((used) => used > answer.point);
  return { point: answer.point, enough: sums.length - short.length, count: sums.length, short };
}
