import { similarWeeks } from './similar-weeks';

/** Milliseconds that two hundred weeks alike take at their longest: 14 days, most money, most clicks; the best of ten runs. */
export function benchSimilarWeeks(now: () => number): number {
  const runs = Array.from({ length: 10 }, () => {
    const from = now();
    similarWeeks({
      scenario: 'murah',
      seed: 1,
      budget: 150_000,
      area: 'luas',
      picture: 'heboh',
      goal: 'klik',
      days: 14,
      lastDay: 14,
    });
    return now() - from;
  });
  return Math.min(...runs);
}
