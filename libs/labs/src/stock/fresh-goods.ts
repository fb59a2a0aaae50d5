import { quantile, sorted } from './quantile';

/** One piece of what spoils: what it earns when sold, what it cost, what a left-over still brings. Rupiah. */
export interface FreshPiece {
  readonly margin: number;
  readonly cost: number;
  readonly salvage: number;
}

/** How many to make, by the balance of both losses; `ample` is what never running short in nine of ten would make. */
export interface FreshPlan {
  readonly percent: number;
  readonly make: number;
  readonly ample: number;
  /** What making either would have left over all those days after the loss on left-overs. */
  readonly earned: { readonly make: number; readonly ample: number };
}

/** Same weekdays without which nothing is said. */
export const fewestSameWeekdays = 8;
const amplePercent = 90;

/**
 * The newsvendor's rule over what was sold on the same weekday: p = ⌊100 m / (m + r)⌋ with m the margin lost per piece short
 * and r the loss per piece left over. `null` below eight days or without a margin.
 */
export function freshPlan(wantedOnDays: readonly number[], { margin, cost, salvage }: FreshPiece): FreshPlan | null {
  const sold = sorted(wantedOnDays);
  const ample = quantile(sold, amplePercent);
  if (sold.length < fewestSameWeekdays || ample === undefined || margin <= 0) return null;
  const loss = Math.max(0, cost - salvage);
  const percent = Math.floor((100 * margin) / (margin + loss));
  const make = quantile(sold, percent)!;
  const earned = (made: number) =>
    sold.reduce((sum, wanted) => sum + Math.min(wanted, made) * margin - Math.max(0, made - wanted) * loss, 0);
  return { percent, make, ample, earned: { make: earned(make), ample: earned(ample) } };
}
