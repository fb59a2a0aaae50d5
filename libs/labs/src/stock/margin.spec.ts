import { freshPlan } from './fresh-goods';
import { marginOf, withDearerMaterials } from './margin';
import { priceChange } from './price-change';
import { products } from './suryani.given';

const piece = { price: 100, materials: 0, packaging: 0, labour: 0, fee: 0, perWeek: 10 };

describe('what stays of a piece', () => {
  it.each([
    [{ price: 100_000, fee: 10_000 }, 0],
    [{ price: 50, fee: 500 }, 47],
    [{ price: 49, fee: 500 }, 47],
    [{ materials: 10, packaging: 20, labour: 30 }, 40],
    [{ materials: 150 }, -50],
  ])('of %j is Rp%d', (given, left) => {
    expect(marginOf({ ...piece, ...given }).perPiece).toBe(left);
  });

  it.each([
    [{ price: 1 }, 1000],
    [{ price: 0 }, 0],
    [{ price: 300, materials: 100 }, 667],
  ])('of %j is %d tenths of a per cent', (given, share) => {
    expect(marginOf({ ...piece, ...given }).share).toBe(share);
  });

  it('has half a rupiah of dearer materials rounded up', () => {
    expect(withDearerMaterials({ ...products[0]!, materials: 3_905 }, 10).materials).toBe(4_296);
  });
});

describe('another price', () => {
  it('can be reckoned from a margin of one rupiah, before and after', () => {
    expect(priceChange({ ...piece, materials: 99 }, 1)).toMatchObject({ marginBefore: 1, marginAfter: 2, same: 5 });
    expect(priceChange({ ...piece, materials: 98 }, -1)).toMatchObject({ marginAfter: 1, same: 20, share: 1000 });
    expect(priceChange({ ...piece, materials: 100 }, 1)).toBe('loss-per-piece');
    expect(priceChange({ ...piece, materials: 99 }, -1)).toBe('loss-after-change');
  });
});

describe('what spoils', () => {
  it('is ample at nine of ten days', () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(freshPlan(ten, { margin: 1, cost: 1, salvage: 0 })).toMatchObject({ percent: 50, make: 5, ample: 9 });
    expect(freshPlan([...ten].reverse(), { margin: 1, cost: 1, salvage: 0 })).toMatchObject({ make: 5, ample: 9 });
  });
});
