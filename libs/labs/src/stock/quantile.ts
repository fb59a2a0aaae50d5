/**
 * The nearest rank: of n sorted values the k-th smallest, k = ⌈percent × n / 100⌉ in whole numbers, so that a learner can count it on
 * paper. No value lies between two values. `undefined` of none.
 */
export function quantile(sorted: readonly number[], percent: number): number | undefined {
  const rank = Math.floor((percent * sorted.length + 99) / 100);
  return sorted[Math.max(rank, 1) - 1];
}

/** The middle of the sorted values; of an even count half the sum of the middle two, half a rupiah rounded down. */
export function median(sorted: readonly number[]): number | undefined {
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? undefined : Math.floor((lower + upper) / 2);
}

/** A sorted copy, smallest first. */
export function sorted(values: readonly number[]): readonly number[] {
  return [...values].sort((a, b) => a - b);
}
