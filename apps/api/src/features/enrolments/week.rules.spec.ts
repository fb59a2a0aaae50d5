import fc from 'fast-check';
import { dayIn } from '@api/cohorts';
import { weekStart, weeksOf } from './week.rules';

describe('weekStart', () => {
  it.each([
    ['WIB', '2026-11-22T16:59:59.999Z', '2026-11-15T17:00:00.000Z'],
    ['WIB', '2026-11-22T17:00:00.000Z', '2026-11-22T17:00:00.000Z'],
    ['WITA', '2026-11-22T16:00:00.000Z', '2026-11-22T16:00:00.000Z'],
    ['WIT', '2026-11-22T14:59:59.999Z', '2026-11-15T15:00:00.000Z'],
  ] as const)('in %s the week of %s began at %s', (zone, at, start) => {
    expect(weekStart(zone, new Date(at)).toISOString()).toBe(start);
  });

  it('is a Monday, at most seven days before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('WIB' as const, 'WITA' as const, 'WIT' as const),
        fc.date({ min: new Date('2020-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (zone, at) => {
          const start = weekStart(zone, at);
          expect(new Date(dayIn(zone, start)).getUTCDay()).toBe(1);
          expect(at.getTime() - start.getTime()).toBeGreaterThanOrEqual(0);
          expect(at.getTime() - start.getTime()).toBeLessThan(7 * 86_400_000);
        },
      ),
    );
  });
});

describe('weeksOf', () => {
  const cohort = { startsOn: '2026-10-05', endsOn: '2026-11-30', createdAt: new Date('2026-09-29T03:00:00Z') };
  const days = (now: string, change = {}) =>
    weeksOf('WIB', { ...cohort, ...change }, new Date(now)).map((week) => dayIn('WIB', week));

  it('shows the last eight weeks, this one last', () => {
    expect(days('2026-11-25T05:00:00Z')).toEqual([
      ...[
        '2026-10-05',
        '2026-10-12',
        '2026-10-19',
        '2026-10-26',
        '2026-11-02',
        '2026-11-09',
        '2026-11-16',
        '2026-11-23',
      ],
    ]);
  });

  it('shows no week before the cohort was made', () => {
    expect(days('2026-10-12T05:00:00Z')).toEqual(['2026-09-28', '2026-10-05', '2026-10-12']);
  });

  it('stops at the cohort’s last week', () => {
    expect(days('2027-03-01T05:00:00Z').at(-1)).toBe('2026-11-30');
  });

  it('shows the first week of a cohort that has not begun', () => {
    expect(days('2026-09-01T00:00:00Z')).toEqual(['2026-09-28']);
  });
});
