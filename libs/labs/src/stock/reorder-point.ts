import { quantile, sorted } from './quantile';
import type { UsageWindows } from './summarise-usage';

/** How often of a hundred times the goods shall last. */
export const serviceLevels = [80, 90, 95] as const;
export type ServiceLevel = (typeof serviceLevels)[number];

/** So many waits must fit into the notebook, one after the other, before a level may be promised. */
const fewestWaits = { 80: 5, 90: 10, 95: 20 } as const;
const fewestOpenDays = 28;
const rememberedDeliveries = 5;

/** "Kalau sisa sampai sini, pesan hari ini": the point and the part of it that is there just in case. */
export interface ReorderPoint {
  readonly point: number;
  readonly safety: number;
}

/** Why there is no point yet; `largest` is the largest sum ever noted, to be shown as just that. */
export interface TooFewDays {
  readonly openDays: number;
  readonly needed: number;
  readonly largest: number | null;
}

/** Days that pass from a look at the shelf that did not order until goods are there: the longest of the last five waits and one round of looks. */
export function spanOf(deliveries: readonly number[], checkEvery: number): number {
  return Math.max(...deliveries.slice(-rememberedDeliveries)) + checkEvery;
}

/** Open days a notebook must have before a level is reckoned for a wait of `span` days. */
export function daysNeeded(span: number, level: ServiceLevel): number {
  return Math.max(fewestOpenDays, fewestWaits[level] * span);
}

/** All sums of a notebook in one sorted list. */
export function allSums({ sums }: UsageWindows): readonly number[] {
  return sorted(sums.reduce<number[]>((all, some) => all.concat(some), []));
}

/** The order point: the nearest rank of all sums at the level; safety is what it has beyond the mean use, rounded up, never below 0. */
export function reorderPoint(usage: UsageWindows, span: number, level: ServiceLevel): ReorderPoint | TooFewDays {
  const sums = allSums(usage);
  const needed = daysNeeded(span, level);
  const point = quantile(sums, level);
  if (usage.openDays < needed || point === undefined) {
    return { openDays: usage.openDays, needed, largest: sums[sums.length - 1] ?? null };
  }
  return { point, safety: Math.max(0, Math.ceil((point * usage.openDays - span * usage.sold) / usage.openDays)) };
}

/** Whether an answer is a point and not the reason why there is none. */
export function isPoint(answer: ReorderPoint | TooFewDays): answer is ReorderPoint {
  return 'point' in answer;
}
