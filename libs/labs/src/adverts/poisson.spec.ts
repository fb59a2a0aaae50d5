import fc from 'fast-check';
import { luckOf } from './luck';
import { expNeg, poisson } from './poisson';

describe('the luck of the simulator', () => {
  it('is the published mulberry32 over FNV-1a', () => {
    // FNV-1a of "a|0|" counted apart with big integers; mulberry32's first numbers of that seed likewise.
    const bytes = [...'a|0|x'].map((letter) => letter.charCodeAt(0));
    let hash = 0x811c9dc5n;
    for (const byte of bytes) hash = ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn;
    const luck = luckOf('a', 0)('x');
    const first = mulberryBig(hash, 1n);
    const second = mulberryBig(hash, 2n);
    expect([luck(), luck()]).toEqual([first, second]);
  });

  it('differs from name to name and from week to week', () => {
    const first = [luckOf('a', 1)('x')(), luckOf('a', 1)('y')(), luckOf('a', 2)('x')(), luckOf('b', 1)('x')()];
    expect(new Set(first).size).toBe(4);
  });
});

describe('expNeg', () => {
  it.each([0, 0.001, 1, 2.9, 8, 16])('is e to the power −%d within 10⁻¹²', (x) => {
    expect(Math.abs(expNeg(x) / Math.exp(-x) - 1)).toBeLessThan(1e-12);
  });

  it('is exactly 1 at nothing', () => {
    expect(expNeg(0)).toBe(1);
  });
});

describe('poisson', () => {
  it('expects nothing and gets nothing', () => {
    expect(poisson(0, () => 0.999)).toBe(0);
  });

  it.each([
    [1, 0, 0],
    [1, 0.3678, 0],
    [1, 0.3679, 1],
    [1, 0.7357, 1],
    [1, 0.7358, 2],
    [1, 0.9196, 2],
    [1, 0.9198, 3],
  ])('at rate %d turns the share %d into %d events', (rate, share, events) => {
    expect(poisson(rate, () => share)).toBe(events);
  });

  it('takes a large rate in chunks of sixteen, each with luck of its own', () => {
    const draws: number[] = [];
    const events = poisson(40, () => {
      draws.push(0.5);
      return 0.5;
    });
    expect(draws).toHaveLength(3);
    expect(events).toBe(16 + 16 + 8);
  });

  it('ends even with the largest share luck can give', () => {
    const largest = 1 - 2 ** -32;
    fc.assert(
      fc.property(fc.double({ min: 0.0001, max: 16, noNaN: true }), (rate) => {
        expect(poisson(rate, () => largest)).toBeLessThan(100);
      }),
    );
  });

  it('has the mean and the variance of its rate', () => {
    const luck = luckOf('mean', 1)('m');
    const counts = Array.from({ length: 20_000 }, () => poisson(21.3, luck));
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    const variance = counts.reduce((sum, count) => sum + (count - mean) * (count - mean), 0) / counts.length;
    expect(Math.abs(mean - 21.3)).toBeLessThan(0.15);
    expect(Math.abs(variance - 21.3)).toBeLessThan(0.8);
  });
});

/** The same generator with big integers: state + n steps, mixed. */
function mulberryBig(seed: bigint, n: bigint): number {
  const low = (value: bigint) => BigInt.asUintN(32, value);
  const state = low(seed + 0x6d2b79f5n * n);
  let mixed = low((state ^ (state >> 15n)) * (state | 1n));
  mixed = low(mixed + low((mixed ^ (mixed >> 7n)) * (mixed | 61n))) ^ mixed;
  return Number(low(mixed ^ (mixed >> 14n))) / 4_294_967_296;
}
