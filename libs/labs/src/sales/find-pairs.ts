import type { Sales } from './sale';
import { lacking, type View } from './view';

/** Two products in one basket: `together` times out of the `of` baskets that have the first. */
export interface Pair {
  readonly first: string;
  readonly second: string;
  readonly together: number;
  readonly of: number;
  /** How much oftener than by chance, in hundredths: 120 is 1.2 times. */
  readonly lift: number;
}

export type Pairs = View<{ readonly orders: number; readonly baskets: number; readonly pairs: readonly Pair[] }>;

const minimumOrders = 100;
const minimumBaskets = 30;
const leastTogether = 5;
const leastLift = 120;
const shown = 10;
/** A basket of more goods than this is a wholesale list; its pairs say nothing about what goes together. */
const mostGoods = 30;

/** Which goods are bought together oftener than chance would bring them. The first of a pair is the rarer one. */
export function findPairs({ lines, products, has }: Sales): Pairs {
  if (!has.order || !has.product) return lacking('column', 1, 0);
  const baskets = new Map<number, Set<number>>();
  for (const { order, product } of lines) {
    const basket = baskets.get(order) ?? new Set<number>();
    basket.add(product);
    baskets.set(order, basket);
  }
  const several = [...baskets.values()].filter(({ size }) => size > 1);
  if (baskets.size < minimumOrders) return lacking('orders', minimumOrders, baskets.size);
  if (several.length < minimumBaskets) return lacking('baskets', minimumBaskets, several.length);

  const ordersWith = products.map(() => 0);
  for (const basket of baskets.values()) for (const product of basket) ordersWith[product]! += 1;
  const together = new Map<number, number>();
  for (const basket of several) {
    if (basket.size > mostGoods) continue;
    const goods = [...basket].sort((a, b) => a - b);
    for (const [i, a] of goods.entries()) {
      for (const b of goods.slice(i + 1)) {
        const key = a * products.length + b;
        together.set(key, (together.get(key) ?? 0) + 1);
      }
    }
  }
  const least = Math.max(leastTogether, Math.ceil(baskets.size / 100));
  const pairs = [...together]
    .filter(([, count]) => count >= least)
    .map(([key, count]): Pair => {
      const a = Math.floor(key / products.length);
      const b = key % products.length;
      const [rarer, other] = ordersWith[a]! <= ordersWith[b]! ? [a, b] : [b, a];
      return {
        first: products[rarer]!,
        second: products[other]!,
        together: count,
        of: ordersWith[rarer]!,
        lift: Math.floor((count * baskets.size * 100) / (ordersWith[a]! * ordersWith[b]!)),
      };
    })
    .filter(({ lift }) => lift >= leastLift)
    .sort((a, b) => b.together - a.together || b.lift - a.lift || (a.first < b.first ? -1 : 1));
  return { ready: true, orders: baskets.size, baskets: several.length, pairs: pairs.slice(0, shown) };
}
