import type { SaleLine, Sales } from './sale';

const line: SaleLine = {
  row: 2,
  day: 20_758,
  minute: undefined,
  order: 0,
  product: 0,
  quantity: 1,
  total: 10_000,
  cost: undefined,
  customer: undefined,
};

const nothingDropped = { empty: 0, header: 0, total: 0, cancelled: 0, date: 0, number: 0, duplicate: 0 };
const noRows = { empty: [], header: [], total: [], cancelled: [], date: [], number: [], duplicate: [] };

/** Sales of which only what a test is about need be said; each line is an order of its own unless it says so. */
export function someSales(
  lines: readonly Partial<SaleLine>[],
  { has = {}, products }: { readonly has?: Partial<Sales['has']>; readonly products?: readonly string[] } = {},
): Sales {
  const whole = lines.map((own, i) => ({ ...line, row: i + 2, order: i, ...own }));
  const most = whole.reduce((last, { product }) => Math.max(last, product), 0);
  return {
    lines: whole,
    products: products ?? Array.from({ length: most + 1 }, (_, i) => `Barang ${i + 1}`),
    cleaning: { read: lines.length, used: lines.length, dropped: nothingDropped, rows: noRows, titles: 0, joined: 0 },
    has: {
      product: true,
      quantity: true,
      order: true,
      time: whole.some(({ minute }) => minute !== undefined),
      customer: whole.some(({ customer }) => customer !== undefined),
      cost: whole.some(({ cost }) => cost !== undefined),
      ...has,
    },
    extras: {},
  };
}
