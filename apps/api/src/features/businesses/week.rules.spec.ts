import { mondayOf } from './week.rules';

describe('mondayOf', () => {
  it.each([
    ['2026-11-23T00:00:00+07:00', 'WIB', '2026-11-23'],
    ['2026-11-22T23:59:59+07:00', 'WIB', '2026-11-16'],
    ['2026-11-22T23:59:59+07:00', 'WITA', '2026-11-23'],
    ['2026-11-29T23:59:59+09:00', 'WIT', '2026-11-23'],
    ['2027-01-01T12:00:00+07:00', 'WIB', '2026-12-28'],
  ] as const)('of %s in %s is %s', (moment, zone, monday) => {
    expect(mondayOf(new Date(moment), zone)).toBe(monday);
  });
});
