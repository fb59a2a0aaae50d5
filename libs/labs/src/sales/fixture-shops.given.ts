import { dayOf, weekday } from '@rules';
import type { SaleLine } from './sale';
import { seeded } from './seeded';

/** A made-up shop whose days are known to be made of a level, a week, a trend, paydays and chance, and of nothing else. */
export interface FixtureShop {
  readonly name: string;
  readonly days: readonly { readonly day: number; readonly pieces: number }[];
}

interface Kind {
  readonly name: string;
  readonly level: number;
  /** What each weekday has of a mean day, in percent, Monday first; 0 is closed. */
  readonly week: readonly number[];
  /** By how many thousandths of the level each day is above the last. */
  readonly slope: number;
  /** What the days from the 25th to the 5th have more, in percent. */
  readonly payday: number;
  /** How far chance moves a day up or down at most, in percent. */
  readonly noise: number;
}

const even = [100, 100, 100, 100, 100, 100, 100];
const weekend = [80, 80, 85, 90, 110, 140, 115];
const office = [115, 110, 110, 105, 120, 70, 70];
const closedSunday = [100, 100, 105, 105, 120, 140, 0];

const kinds: readonly Kind[] = [
  { name: 'week-end shop', level: 40, week: weekend, slope: 0, payday: 0, noise: 20 },
  { name: 'office canteen', level: 60, week: office, slope: 0, payday: 0, noise: 20 },
  { name: 'closed on Sundays', level: 35, week: closedSunday, slope: 0, payday: 0, noise: 25 },
  { name: 'growing shop', level: 30, week: weekend, slope: 4, payday: 0, noise: 20 },
  { name: 'shrinking shop', level: 80, week: even, slope: -3, payday: 0, noise: 20 },
  { name: 'payday shop', level: 50, week: weekend, slope: 0, payday: 25, noise: 20 },
  { name: 'chance alone', level: 40, week: even, slope: 0, payday: 0, noise: 45 },
  { name: 'wild chance', level: 12, week: even, slope: 0, payday: 0, noise: 220 },
];

const shopDays = 112;
const variants = 4;

/** Thirty-two shops of eight honest kinds, the same on every machine. */
export const fixtureShops: readonly FixtureShop[] = kinds.flatMap((kind, k) =>
  Array.from({ length: variants }, (_, v) => ({ name: `${kind.name} ${v + 1}`, days: daysOf(kind, k * 100 + v + 1) })),
);

function daysOf({ level, week, slope, payday, noise }: Kind, seed: number): FixtureShop['days'] {
  const chance = seeded(seed);
  const start = dayOf(2026, 7, 27)!;
  return Array.from({ length: shopDays }, (_, i) => {
    const day = start + i;
    // Three throws together are near to the bell shape of many small causes.
    const luck = 1 + (((chance() + chance() + chance()) * 2) / 3 - 1) * (noise / 100) * 1.5;
    const ofMonth = (i + 27) % 30;
    const pay = ofMonth >= 25 || ofMonth <= 5 ? 1 + payday / 100 : 1;
    const pieces = level * (week[weekday(day)]! / 100) * (1 + (slope * i) / 1_000) * pay * luck;
    return { day, pieces: Math.max(0, Math.round(pieces)) };
  }).filter(({ pieces }) => pieces > 0);
}

/** A shop's days as lines of sales, one a day. */
export function linesOf({ days }: Pick<FixtureShop, 'days'>): Partial<SaleLine>[] {
  return days.map(({ day, pieces }) => ({ day, quantity: pieces, total: pieces * 10_000 }));
}
