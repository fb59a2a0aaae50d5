import type { UsageWindows } from './summarise-usage';

/** What an order starts from: `cover` days it shall last, `pack` units in one pack; shelf life in days and money in rupiah where known. */
export interface OrderPlan {
  readonly cover: number;
  readonly stock: number;
  readonly onTheWay: number;
  readonly pack: number;
  readonly shelfLife: number | null;
  readonly packPrice: number | null;
}

/** Packs to order, and what made it fewer than wanted. */
export interface OrderQuantity {
  readonly packs: number;
  readonly wanted: number;
  readonly cutBy: 'shelf-life' | 'cash' | null;
}

/**
 * ⌈(point + cover × mean − stock − on the way) / pack⌉ packs, cut so that all goods are used within their shelf life and cost no more
 * than the money there is. The mean stays a fraction (sold / open days), so that nothing is rounded twice.
 */
export function orderQuantity(
  point: number,
  { sold, openDays }: UsageWindows,
  plan: OrderPlan,
  money: number | null,
): OrderQuantity {
  const here = plan.stock + plan.onTheWay;
  const packOf = openDays * plan.pack;
  const wanted = Math.max(0, Math.ceil(((point - here) * openDays + plan.cover * sold) / packOf));
  const keeps =
    plan.shelfLife === null ? wanted : Math.max(0, Math.floor((plan.shelfLife * sold - here * openDays) / packOf));
  const payable =
    plan.packPrice === null || plan.packPrice === 0 || money === null
      ? wanted
      : Math.max(0, Math.floor(money / plan.packPrice));
  const packs = Math.min(wanted, keeps, payable);
  if (packs === wanted) return { packs, wanted, cutBy: null };
  return { packs, wanted, cutBy: packs === keeps ? 'shelf-life' : 'cash' };
}
