import type { BeforeAfter } from './trade';

/** What a notebook with a comparison area lets one say about extra orders; `low` and `high` are whole orders, cut at 0. */
export interface ExtraEstimate {
  readonly extra: number;
  readonly spread: number;
  /** The estimate as one would say it: whole orders, never below 0. */
  readonly whole: number;
  readonly low: number;
  readonly high: number;
}

const smallestComparison = 5;

/**
 * How many orders more than the comparison area would make one expect: E = A₁ − A₀ × B₁/B₀, its spread s by the delta method for
 * four independent counts, the range E ± 2s. `null` where the comparison had fewer than five orders before: too small to say.
 */
export function estimateExtra(withAdvert: BeforeAfter, without: BeforeAfter): ExtraEstimate | null {
  const { before: a0, after: a1 } = withAdvert;
  const { before: b0, after: b1 } = without;
  if (b0 < smallestComparison) return null;
  const growth = b1 / b0;
  const perComparison = a0 / b0;
  const extra = a1 - (a0 * b1) / b0;
  const spread = Math.sqrt(
    a1 +
      growth * growth * a0 +
      perComparison * perComparison * b1 +
      perComparison * growth * (perComparison * growth) * b0,
  );
  return {
    extra: tenths(extra),
    spread: tenths(spread),
    whole: wholeOrders(extra),
    low: wholeOrders(extra - 2 * spread),
    high: wholeOrders(extra + 2 * spread),
  };
}

/** Whether two counts differ by more than chance often makes them: |a − b| > 2√(a + b), compared in squares. */
export function differsEnough(a: number, b: number): boolean {
  return (a - b) * (a - b) > 4 * (a + b);
}

function wholeOrders(orders: number): number {
  return Math.max(0, Math.round(orders));
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
