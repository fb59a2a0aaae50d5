import fc from 'fast-check';
import { minutesLeft } from './index';

describe('minutesLeft', () => {
  it.each([
    ['the whole lesson before it is begun', 7, 6, 0, 7],
    ['two thirds of it after two parts of six, rounded up', 7, 6, 2, 5],
    ['at least a minute while a part is left', 1, 6, 5, 1],
    ['nothing at the end', 7, 6, 6, 0],
    ['nothing when more parts were read than a newer version has', 7, 6, 8, 0],
    ['the whole lesson when it has no parts', 7, 0, 0, 7],
  ])('is %s', (_, minutes, parts, read, left) => {
    expect(minutesLeft({ minutes, parts }, read)).toBe(left);
  });

  it('is whole minutes, never rises by reading, and never promises too little', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.nat(12), (minutes, parts, read) => {
        const left = minutesLeft({ minutes, parts }, read);
        expect(Number.isInteger(left)).toBe(true);
        expect(left * parts).toBeGreaterThanOrEqual(minutes * (parts - read));
        expect(minutesLeft({ minutes, parts }, read + 1)).toBeLessThanOrEqual(left);
      }),
    );
  });
});
