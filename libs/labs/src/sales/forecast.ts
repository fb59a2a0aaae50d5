import { dateText, weekday } from '@rules';
import { spanOf, type OpenDay } from './days-of';
import { ascending } from './measures';
import type { Sales } from './sale';
import { lacking, type View } from './view';

/** What was sold on each calendar day from the first to the last; undefined on a closed day. */
export type DailySeries = readonly (number | undefined)[];

/** A way of guessing the days after a series: `steps` is 1 for the next day. Undefined where the shop is closed on that weekday. */
export type Method = 'mean-of-four' | 'last-week' | 'smoothed';

export interface ForecastDay {
  readonly date: string;
  readonly weekday: number;
  readonly expected: number;
  /** Eight of ten guesses of this kind lay between these two in the past. */
  readonly low: number;
  readonly high: number;
}

export type Forecast = View<{
  readonly measure: 'quantity' | 'turnover';
  readonly method: Method;
  /** How far guesses were off in the last two weeks, against what was sold, in basis points (WAPE). */
  readonly error: number;
  /** The same for "as last week". */
  readonly plainError: number;
  /** `pattern`: clearly better than "as last week". `no-strong-pattern`: it isn't. `too-wild`: off by more than half, numbers are hidden. */
  readonly honesty: 'pattern' | 'no-strong-pattern' | 'too-wild';
  /** Of how many past guesses the ranges, made without them, held. */
  readonly held: { readonly inside: number; readonly of: number };
  readonly days: readonly ForecastDay[];
}>;

const minimumDays = 56;
const horizon = 7;
const testDays = 14;
const sameWeekdays = 4;
const indexWeeks = 8;
const smoothing = 0.2;
/** At most 95 % of the plain guess's error: anything closer may be chance. */
const clearlyBetter = 9_500;
const tooWild = 5_000;
const lowPercent = 10;
const highPercent = 90;

/** Guesses one to seven days ahead from what came before, for each method. */
const methods: Readonly<Record<Method, (past: DailySeries, steps: number) => number | undefined>> = {
  'mean-of-four': (past, steps) => meanOfLast(past, steps, sameWeekdays),
  'last-week': (past, steps) => meanOfLast(past, steps, 1),
  smoothed: smoothedGuess,
};

/** The days of a series from its first to its last open one. */
export function seriesOf(days: readonly OpenDay[], measure: 'quantity' | 'turnover'): DailySeries {
  const series: (number | undefined)[] = Array.from({ length: spanOf(days) }, () => undefined);
  for (const day of days) series[day.day - days[0]!.day] = day[measure];
  return series;
}

/**
 * What the next seven days will perhaps bring, with a range.
 *
 * Three methods guess each of the last 14 days from the days before it; the one least off is taken. The range adds to
 * its guess how far it was off at the same distance, leaving out the lowest and the highest tenth.
 */
export function forecast({ has }: Sales, days: readonly OpenDay[]): Forecast {
  const span = spanOf(days);
  if (span < minimumDays) return lacking('days', minimumDays, span);
  const measure = has.quantity ? 'quantity' : 'turnover';
  const series = seriesOf(days, measure);
  const tests = (Object.keys(methods) as Method[]).map((method) => ({ method, ...backTest(series, method) }));
  const plain = tests.find(({ method }) => method === 'last-week')!;
  const best = tests.reduce((least, next) => (next.error < least.error ? next : least));
  const firstDay = days[0]!.day;
  const next = [1, 2, 3, 4, 5, 6, 7].map((steps) => {
    const expected = methods[best.method](series, steps);
    const errors = ascending(best.misses.filter((miss) => miss.steps === steps).map((miss) => miss.off));
    const day = firstDay + span - 1 + steps;
    const range = rangeOf(expected ?? 0, expected === undefined ? [] : errors);
    return { date: dateText(day), weekday: weekday(day), expected: Math.max(0, Math.round(expected ?? 0)), ...range };
  });
  return {
    ready: true,
    measure,
    method: best.method,
    error: best.error,
    plainError: plain.error,
    honesty:
      best.error > tooWild
        ? 'too-wild'
        : best.error < plain.error && best.error * 10_000 <= plain.error * clearlyBetter
          ? 'pattern'
          : 'no-strong-pattern',
    held: heldRanges(best.misses),
    days: next,
  };
}

/** A past guess: how many days ahead, which day of the series, what was guessed and by how much the day was above it. */
interface Miss {
  readonly steps: number;
  readonly target: number;
  readonly guess: number;
  readonly off: number;
}

/** Guesses the last 14 days again and again, each time knowing one day more, and measures how far off the guesses were. */
function backTest(series: DailySeries, method: Method): { readonly error: number; readonly misses: readonly Miss[] } {
  const misses: Miss[] = [];
  let off = 0;
  let sold = 0;
  for (let origin = series.length - testDays; origin < series.length; origin += 1) {
    const past = series.slice(0, origin);
    for (let steps = 1; steps <= horizon && origin + steps <= series.length; steps += 1) {
      const target = origin + steps - 1;
      const actual = series[target];
      const guess = actual === undefined ? undefined : methods[method](past, steps);
      if (actual === undefined || guess === undefined) continue;
      misses.push({ steps, target, guess, off: actual - guess });
      off += Math.abs(actual - guess);
      sold += actual;
    }
  }
  return { error: sold > 0 ? Math.round((off * 10_000) / sold) : 10_000, misses };
}

/**
 * The guess with the past errors between their lowest and highest tenth added.
 *
 * The ranks are counted as if the day to come were one error more (of n the ⌊(n + 1) / 10⌋-th and the one as far from
 * the top, the outermost at least): with so few errors the plain ranks would hold too seldom.
 */
function rangeOf(expected: number, errors: readonly number[]): { low: number; high: number } {
  const low = Math.max(1, Math.floor(((errors.length + 1) * lowPercent) / 100));
  const high = Math.min(errors.length, Math.ceil(((errors.length + 1) * highPercent) / 100));
  return {
    low: Math.max(0, Math.floor(expected + (errors[low - 1] ?? 0))),
    high: Math.max(0, Math.ceil(expected + (errors[high - 1] ?? 0))),
  };
}

/** How often a day lay in the range that the other days alone would have given: nobody is tested with an answer he knew. */
function heldRanges(misses: readonly Miss[]): { inside: number; of: number } {
  let inside = 0;
  for (const miss of misses) {
    const others = misses.filter(({ steps, target }) => steps === miss.steps && target !== miss.target);
    const { low, high } = rangeOf(miss.guess, ascending(others.map(({ off }) => off)));
    if (miss.guess + miss.off >= low && miss.guess + miss.off <= high) inside += 1;
  }
  return { inside, of: misses.length };
}

/** The mean of the last open days of the same weekday. */
function meanOfLast(past: DailySeries, steps: number, count: number): number | undefined {
  let sum = 0;
  let found = 0;
  for (let day = past.length - 1 + steps - 7; day >= 0 && found < count; day -= 7) {
    const sold = past[day];
    if (sold === undefined) continue;
    sum += sold;
    found += 1;
  }
  return found > 0 ? sum / found : undefined;
}

/** The level of the last weeks, newer days counting more, times what the weekday usually has of a mean day. */
function smoothedGuess(past: DailySeries, steps: number): number | undefined {
  const sums = [0, 0, 0, 0, 0, 0, 0];
  const counts = [0, 0, 0, 0, 0, 0, 0];
  const from = Math.max(0, past.length - indexWeeks * 7);
  for (let day = from; day < past.length; day += 1) {
    if (past[day] === undefined) continue;
    sums[day % 7]! += past[day]!;
    counts[day % 7]! += 1;
  }
  const open = counts.reduce((sum, count) => sum + count, 0);
  const mean = open > 0 ? sums.reduce((sum, value) => sum + value, 0) / open : 0;
  const wanted = (past.length - 1 + steps) % 7;
  if (mean === 0 || counts[wanted] === 0) return undefined;
  const index = sums.map((sum, i) => (counts[i]! > 0 ? sum / counts[i]! / mean : 1));

  let level: number | undefined;
  for (let day = from; day < past.length; day += 1) {
    const share = index[day % 7]!;
    if (past[day] === undefined || share === 0) continue;
    const plain = past[day]! / share;
    level = level === undefined ? plain : level + smoothing * (plain - level);
  }
  return level === undefined ? undefined : level * index[wanted]!;
}
