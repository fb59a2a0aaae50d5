import { needsRefresh } from './index';

const at = (text: string) => Date.parse(text);

describe('needsRefresh', () => {
  it.each([
    ['is fresh the day it was given', '2026-11-22T03:00Z', '2026-11-22T03:00Z', false],
    ['is fresh a day before a year has passed', '2026-11-22T03:00Z', '2027-11-21T03:00Z', false],
    ['is fresh on the day a year has passed', '2026-11-22T03:00Z', '2027-11-22T23:00Z', false],
    ['is fresh 365 days later when the year has 366', '2024-02-01T03:00Z', '2025-01-31T03:00Z', false],
    ['asks for refreshing the day after', '2026-11-22T03:00Z', '2027-11-23T01:00Z', true],
    ['asks for refreshing on 1 March for evidence of 29 February', '2024-02-29T03:00Z', '2025-03-01T03:00Z', true],
    ['asks for refreshing years later', '2024-01-01T03:00Z', '2027-01-01T03:00Z', true],
  ])('%s', (_, given, now, refresh) => {
    expect(needsRefresh({ at: at(given) }, at(now))).toBe(refresh);
  });

  it("counts days in the learner's zone", () => {
    const [given, now] = [at('2026-11-22T20:00Z'), at('2027-11-23T01:00Z')];
    expect([needsRefresh({ at: given }, now), needsRefresh({ at: given }, now, 420)]).toEqual([true, false]);
  });
});
