import { shareOf, sumOf } from './measures';
import { thousandths, type Sales } from './sale';
import { lacking, type View } from './view';

/** What one product brought. */
export interface ProductSales {
  readonly name: string;
  readonly quantity: number;
  readonly turnover: number;
  /** Turnover less cost, over the lines whose cost is known. */
  readonly profit: number | undefined;
}

export type BestSellers = View<{
  readonly products: number;
  readonly byQuantity: readonly ProductSales[];
  readonly byTurnover: readonly ProductSales[];
  readonly byProfit: readonly ProductSales[];
  /** The products that sold fewest pieces, fewest first. */
  readonly slowest: readonly ProductSales[];
  /** Which share of turnover (basis points) the first few bring. */
  readonly pareto: { readonly first: number; readonly of: number; readonly share: number };
}>;

const minimumRows = 20;
const shown = 10;
const fewest = 5;
const paretoFirst = 5;

/** What sells best by pieces, by turnover and by profit, and how much of the turnover the first five bring. */
export function bestSellers(sales: Sales): BestSellers {
  if (!sales.has.product) return lacking('column', 1, 0);
  if (sales.lines.length < minimumRows) return lacking('rows', minimumRows, sales.lines.length);
  const products = productSales(sales);
  const byTurnover = ranked(products, ({ turnover }) => turnover);
  const first = Math.min(paretoFirst, products.length);
  return {
    ready: true,
    products: products.length,
    byQuantity: ranked(products, ({ quantity }) => quantity).slice(0, shown),
    byTurnover: byTurnover.slice(0, shown),
    byProfit: ranked(
      products.filter(({ profit }) => profit !== undefined),
      ({ profit }) => profit!,
    ).slice(0, shown),
    slowest: ranked(products, ({ quantity }) => -quantity).slice(0, fewest),
    pareto: {
      first,
      of: products.length,
      share: shareOf(
        sumOf(byTurnover.slice(0, first).map(({ turnover }) => turnover)),
        sumOf(byTurnover.map(({ turnover }) => turnover)),
      ),
    },
  };
}

/** All products with what they brought, in the order in which the file first names them. */
export function productSales({ lines, products, has }: Sales): ProductSales[] {
  const sums = products.map(() => ({ quantity: 0, turnover: 0, profit: undefined as number | undefined, lines: 0 }));
  for (const { product, quantity, total, cost } of lines) {
    const sum = sums[product]!;
    sum.lines += 1;
    sum.quantity = thousandths(sum.quantity + quantity);
    sum.turnover += total;
    if (has.cost && cost !== undefined) sum.profit = (sum.profit ?? 0) + total - cost;
  }
  return sums.flatMap(({ lines: count, ...sum }, i) => (count > 0 ? [{ name: products[i]!, ...sum }] : []));
}

/** The biggest first; equal ones by name, so that the same file always gives the same list. */
function ranked(products: readonly ProductSales[], by: (product: ProductSales) => number): ProductSales[] {
  return [...products].sort((a, b) => by(b) - by(a) || (a.name < b.name ? -1 : 1));
}
