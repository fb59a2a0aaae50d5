import { dayOfDate } from './civil-date';
import { fastingSeasons } from './fasting-seasons';

describe('the seasons of Ramadan and Lebaran', () => {
  it('stand in order, and each lasts 29 or 30 days of fasting and two of feast', () => {
    const seasons = fastingSeasons.map(({ from, to }) => [dayOfDate(from)!, dayOfDate(to)!] as const);
    for (const [from, to] of seasons) expect([31, 32]).toContain(to - from + 1);
    for (const [i, [from]] of seasons.slice(1).entries()) expect(from - seasons[i]![0]).toBeGreaterThan(350);
  });

  it.each([
    ['2024-03-12', '2024-04-11'],
    ['2025-03-01', '2025-04-01'],
    ['2026-02-19', '2026-03-22'],
  ])('are those the government set: %s to %s', (from, to) => {
    expect(fastingSeasons).toContainEqual({ from, to });
  });
});
