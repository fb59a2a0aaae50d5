import type { Product } from './margin';
import { marginOf } from './margin';

/** How many pieces a week bring the same total at another price; `share` is the change in tenths of a per cent. */
export interface PriceChange {
  readonly marginBefore: number;
  readonly marginAfter: number;
  readonly same: number;
  readonly share: number;
}

/** Why there is no such number. */
export type NoPriceChange = 'loss-per-piece' | 'loss-after-change';

/** The same total at q × m / m′, in whole pieces up; m′ is the margin at the new price, the app's fee included. Promises nothing about buyers. */
export function priceChange(product: Product, change: number): PriceChange | NoPriceChange {
  const before = marginOf(product).perPiece;
  const after = marginOf({ ...product, price: product.price + change }).perPiece;
  if (before <= 0) return 'loss-per-piece';
  if (after <= 0) return 'loss-after-change';
  return {
    marginBefore: before,
    marginAfter: after,
    same: Math.ceil((product.perWeek * before) / after),
    share: Math.round(((before - after) * 1000) / after),
  };
}
