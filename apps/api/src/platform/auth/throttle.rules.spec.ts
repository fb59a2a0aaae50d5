import { waitBeforeRetry } from './throttle.rules';

const now = new Date('2026-11-23T01:00:00Z');
const failures = (here: number, everywhere = here, secondsAgo = 0) => {
  const last = new Date(now.getTime() - secondsAgo * 1000);
  return { here, hereLast: here > 0 ? last : null, everywhere, everywhereLast: everywhere > 0 ? last : null };
};

describe('waitBeforeRetry', () => {
  it.each([0, 1, 4])('asks nobody to wait after %i failures', (count) => {
    expect(waitBeforeRetry(failures(count), now)).toBe(0);
  });

  it.each([
    [5, 15],
    [6, 30],
    [7, 60],
    [11, 900],
    [500, 900],
  ])('after %i failures from one address asks for %i seconds', (count, wait) => {
    expect(waitBeforeRetry(failures(count), now)).toBe(wait);
  });

  it('counts the time that has passed', () => {
    expect(waitBeforeRetry(failures(5, 5, 10), now)).toBe(5);
    expect(waitBeforeRetry(failures(5, 5, 15), now)).toBe(0);
  });

  it('lets the owner of an account in after two minutes, however many strangers guess elsewhere', () => {
    expect(waitBeforeRetry(failures(0, 19), now)).toBe(0);
    expect(waitBeforeRetry(failures(0, 20), now)).toBe(5);
    expect(waitBeforeRetry(failures(0, 100_000), now)).toBe(120);
  });
});
