import fc from 'fast-check';
import { drawnOrder } from './index';

describe('an order drawn by lot', () => {
  it('holds every place once, and is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.nat(0xffffffff), (count, seed) => {
        const order = drawnOrder(count, seed);
        expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, place) => place));
        expect(drawnOrder(count, seed)).toEqual(order);
      }),
    );
  });

  it('never changes: twins keep their places from the form before to the form after', () => {
    expect(drawnOrder(12, 1)).toMatchInlineSnapshot(`
      [
        1,
        9,
        2,
        6,
        5,
        0,
        4,
        3,
        8,
        10,
        11,
        7,
      ]
    `);
  });

  it('gives every case every place about as often', () => {
    const firsts = Array.from({ length: 12 }, () => 0);
    for (let seed = 0; seed < 12_000; seed += 1) firsts[drawnOrder(12, seed * 2_654_435)![0]!]! += 1;
    for (const times of firsts) expect(Math.abs(times - 1000)).toBeLessThan(130);
  });
});
