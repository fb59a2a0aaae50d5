import { productSales, type ProductSales } from './best-sellers';
import type { Sales } from './sale';
import { lacking, type View } from './view';

export type Profit = View<{
  readonly turnover: number;
  readonly cost: number;
  readonly profit: number;
  /** Lines whose cost is unknown; they are in none of the three sums. */
  readonly unknown: number;
  /** Products that lose money, most first: to sell well isn't yet to earn. */
  readonly losing: readonly ProductSales[];
}>;

const shown = 5;

/** Turnover less cost, where the file knows what the goods cost. */
export function profit(sales: Sales): Profit {
  const known = sales.lines.filter(({ cost }) => cost !== undefined);
  if (known.length === 0) return lacking('column', 1, 0);
  const turnover = known.reduce((sum, { total }) => sum + total, 0);
  const cost = known.reduce((sum, line) => sum + line.cost!, 0);
  return {
    ready: true,
    turnover,
    cost,
    profit: turnover - cost,
    unknown: sales.lines.length - known.length,
    losing: productSales(sales)
      .filter((product) => product.profit !== undefined && product.profit < 0)
      .sort((a, b) => a.profit! - b.profit! || (a.name < b.name ? -1 : 1))
      .slice(0, shown),
  };
}
