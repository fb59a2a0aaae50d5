import fc from 'fast-check';
import { canBecome, hasFreeSeat, placeInTime, seatsToFill, type EnrolmentStatus } from './enrolment.rules';

const states: readonly EnrolmentStatus[] = ['waitlisted', 'active', 'completed', 'withdrawn'];

it('lets an enrolment end, and never begin again', () => {
  expect(states.flatMap((from) => states.filter((to) => canBecome(from, to)).map((to) => `${from} → ${to}`))).toEqual([
    'waitlisted → active',
    'waitlisted → withdrawn',
    'active → completed',
    'active → withdrawn',
  ]);
});

it.each([
  [20, 0, 0, true],
  [20, 19, 0, true],
  [20, 20, 0, false],
  [20, 21, 0, false],
  [20, 19, 1, false],
])('a quota of %i with %i taken and %i waiting has a free seat: %s', (quota, taken, waiting, free) => {
  expect(hasFreeSeat(quota, { taken, waiting, lastAt: null })).toBe(free);
});

it('seats as many of the line as fit, however the quota moves', () => {
  const small = fc.nat({ max: 40 });
  fc.assert(
    fc.property(small, small, small, (quota, taken, waiting) => {
      const seated = seatsToFill(quota, { taken, waiting, lastAt: null });
      expect(seated).toBeGreaterThanOrEqual(0);
      expect(seated).toBeLessThanOrEqual(waiting);
      if (taken <= quota) expect(taken + seated).toBe(Math.min(quota, taken + waiting));
      else expect(seated).toBe(0);
    }),
  );
});

it.each([
  [null, '2026-11-23T01:00:00.000Z'],
  ['2026-11-23T00:59:59.999Z', '2026-11-23T01:00:00.000Z'],
  ['2026-11-23T01:00:00.000Z', '2026-11-23T01:00:00.001Z'],
  ['2026-11-23T01:00:05.000Z', '2026-11-23T01:00:05.001Z'],
])('after %s comes %s', (last, place) => {
  expect(
    placeInTime(new Date('2026-11-23T01:00:00.000Z'), {
      taken: 0,
      waiting: 1,
      lastAt: last && new Date(last),
    } as never),
  ).toEqual(new Date(place));
});
