import fc from 'fast-check';
import { versionStates } from '@contracts/curricula';
import { cohortStates } from '@contracts/cohorts';
import { afterClosing, afterOpening, dayIn, givesSeats, mayTeach, readableSlug, takesInvited } from './cohort.rules';

describe('a cohort’s life', () => {
  it.each([
    ['planned', 'open', undefined, 'cancelled'],
    ['open', undefined, 'running', 'closed'],
    ['running', 'open', undefined, 'closed'],
    ['closed', undefined, undefined, undefined],
    ['cancelled', undefined, undefined, undefined],
  ] as const)('%s: opening leads to %s, shutting the page to %s, ending to %s', (from, opened, shut, ended) => {
    expect([afterOpening(from), afterClosing(from, false), afterClosing(from, true)]).toEqual([opened, shut, ended]);
  });

  it.each([
    ['planned', '2026-11-22', false, false],
    ['open', '2026-11-22', true, true],
    ['open', '2026-11-30', true, true],
    ['open', '2026-12-01', false, false],
    ['running', '2026-11-22', false, true],
    ['running', '2026-12-01', false, false],
    ['closed', '2026-11-22', false, false],
    ['cancelled', '2026-11-22', false, false],
  ] as const)('%s on %s: seats for strangers %s, for the invited %s', (status, today, seats, invited) => {
    const cohort = { status, endsOn: '2026-11-30' };
    expect([givesSeats(cohort, today), takesInvited(cohort, today)]).toEqual([seats, invited]);
  });

  it('begins with a published version only, and goes on with a superseded one', () => {
    const allowed = versionStates.flatMap((version) =>
      [undefined, ...cohortStates].filter((from) => mayTeach(version, from)).map((from) => [version, from]),
    );
    expect(allowed).toEqual([
      ...[undefined, ...cohortStates].map((from) => ['published', from]),
      ['superseded', 'running'],
    ]);
  });
});

describe('dayIn', () => {
  it.each([
    ['WIB', '2026-11-21T16:59:59Z', '2026-11-21'],
    ['WIB', '2026-11-21T17:00:00Z', '2026-11-22'],
    ['WITA', '2026-11-21T16:00:00Z', '2026-11-22'],
    ['WIT', '2026-12-31T15:00:00Z', '2027-01-01'],
  ] as const)('in %s the moment %s is on %s', (zone, at, day) => {
    expect(dayIn(zone, new Date(at))).toBe(day);
  });
});

describe('readableSlug', () => {
  it.each([
    ['Angkatan Medan 3', 'medan-3-x7k2'],
    ['  Kafé & Warung!! ', 'kafe-warung-x7k2'],
    ['Angkatan', 'angkatan-x7k2'],
    ['智能', 'angkatan-x7k2'],
  ])('makes %j readable: %s', (name, slug) => {
    expect(readableSlug(name, 'x7k2')).toBe(slug);
  });

  it('is an address for any name', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 160 }), (name) =>
        expect(readableSlug(name, 'x7k2')).toMatch(/^(?=.{6,53}$)[a-z0-9]+(-[a-z0-9]+)+$/),
      ),
    );
  });
});
