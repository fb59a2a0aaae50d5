import fc from 'fast-check';
import { orderQuantity } from './order-quantity';
import { aWork, days, item, soybean, usageOf } from './suryani.given';
import { reckonStock } from './reckon-stock';

const usage = usageOf(days(soybean)).all;
const order = (given: object, money: number | null = null) => orderQuantity(109, usage, { ...item, ...given }, money);

describe('orderQuantity', () => {
  it.each([
    ['nothing where the shelf is full', { stock: 300 }, { packs: 0, wanted: 0, cutBy: null }],
    ['as if what is on the way were there', { stock: 0, onTheWay: 70 }, { packs: 4, wanted: 4, cutBy: null }],
    ['a whole pack for half a kilo', { stock: 189, cover: 2.5 }, { packs: 1, wanted: 1, cutBy: null }],
    ['no pack for nothing', { stock: 109, cover: 0 }, { packs: 0, wanted: 0, cutBy: null }],
    ['one for one kilo', { stock: 108, cover: 0 }, { packs: 1, wanted: 1, cutBy: null }],
    ['not what spoils first', { shelfLife: 7 }, { packs: 3, wanted: 4, cutBy: 'shelf-life' }],
    ['all that is used in time', { shelfLife: 9 }, { packs: 4, wanted: 4, cutBy: null }],
    ['nothing where the shelf already spoils', { shelfLife: 1 }, { packs: 0, wanted: 4, cutBy: 'shelf-life' }],
  ] as const)('orders %s', (_, given, quantity) => {
    expect(order(given)).toEqual(quantity);
  });

  it.each([
    [2_000_000, { packs: 4, wanted: 4, cutBy: null }],
    [1_999_999, { packs: 3, wanted: 4, cutBy: 'cash' }],
    [0, { packs: 0, wanted: 4, cutBy: 'cash' }],
    [-1, { packs: 0, wanted: 4, cutBy: 'cash' }],
    [null, { packs: 4, wanted: 4, cutBy: null }],
  ] as const)('with Rp%p in the drawer it costs no more', (money, quantity) => {
    expect(order({ packPrice: 500_000 }, money)).toEqual(quantity);
  });

  it('costs nothing where the pack is free or its price unknown', () => {
    expect(order({ packPrice: 0 }, 0).packs).toBe(4);
    expect(order({ packPrice: null }, 0).packs).toBe(4);
  });

  it('may cost what the drawer has at the end of a first lean week', () => {
    const findingOf = (packPrice: number) =>
      reckonStock(aWork({ item: { ...item, deliveries: [2], packPrice } })).findings.filter(({ code }) =>
        code.startsWith('cut-by'),
      );
    expect(findingOf(340_000)).toEqual([]);
    expect(findingOf(340_001)).toEqual([{ code: 'cut-by-cash', severity: 'proof', values: { packs: 3, wanted: 4 } }]);
  });

  it('brings the shelf to the point and the cover, and with one pack less it would not', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(100),
        fc.nat(30),
        fc.integer({ min: 1, max: 80 }),
        (stock, onTheWay, cover, pack) => {
          const { packs } = order({ stock, onTheWay, cover, pack });
          const target = 109 * 42 + cover * 1_371;
          expect((stock + onTheWay + packs * pack) * 42).toBeGreaterThanOrEqual(target);
          if (packs > 0) expect((stock + onTheWay + (packs - 1) * pack) * 42).toBeLessThan(target);
        },
      ),
    );
  });
});
