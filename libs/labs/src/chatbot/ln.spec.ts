import fc from 'fast-check';
import { ln } from './ln';

describe('ln', () => {
  it('is the logarithm to the last digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (x) => {
        expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-13 * (1 + Math.abs(Math.log(x))));
      }),
    );
  });

  it('is nothing for one', () => {
    expect(ln(1)).toBe(0);
  });

  it.each([0, -1, NaN, Infinity])('refuses %d', (x) => {
    expect(() => ln(x)).toThrow(RangeError);
  });
});
