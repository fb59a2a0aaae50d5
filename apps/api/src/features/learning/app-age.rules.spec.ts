import { isTooOld } from './app-age.rules';

const now = new Date('2026-11-22T05:00:00Z');

describe('An app on a phone', () => {
  it.each(['2025-11-21-1a2b3c4d5e6f', '2019-01-01-x', '0001-01-01-x'])('built as %s is too old', (app) => {
    expect(isTooOld(app, now)).toBe(true);
  });

  it.each(['2025-11-22-1a2b3c4d5e6f', '2026-11-22-1a2b', '2030-01-01-x'])('built as %s is understood', (app) => {
    expect(isTooOld(app, now)).toBe(false);
  });

  it.each(['dev', '', '2019', '2019-01-01', '2019-13-45-x', 'x2019-01-01-y'])('that only says %j is taken', (app) => {
    expect(isTooOld(app, now)).toBe(false);
  });
});
