/** A share in whole basis points, rounded to the nearest. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.round((part * 10_000) / whole) : 0;
}

/** A mean rounded to the tenth: finer would promise more than sales can keep. */
export function meanOf(sum: number, count: number): number {
  return count > 0 ? Math.round((sum * 10) / count) / 10 : 0;
}

/** The value at a whole percent by nearest rank: of n sorted values the ⌈p·n/100⌉-th, so that it can be counted on paper. */
export function quantile(sorted: readonly number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((percent * sorted.length) / 100));
  return sorted[Math.min(rank, sorted.length) - 1] ?? 0;
}

/** Small to big. */
export function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
