import { dateText } from '@rules';
import { analyse as analyseSales } from './analyse';
import { bestSellers } from './best-sellers';
import type { Sales } from './sale';

export const analyse = analyseSales;

/** The best sellers of sales that have enough rows for them. */
export function bestSellersOf(sales: Sales) {
  const view = bestSellers(sales);
  if (!view.ready) throw new Error(view.lacks);
  return view;
}

/** The summary's figures counted a second time, in the plainest way. */
export function sumsOf(lines: readonly { readonly day: number; readonly total: number; readonly order: number }[]) {
  let turnover = 0;
  const days: number[] = [];
  const orders: number[] = [];
  for (const { day, total, order } of lines) {
    turnover += total;
    if (!days.includes(day)) days.push(day);
    if (!orders.includes(order)) orders.push(order);
  }
  return {
    turnover,
    activeDays: days.length,
    transactions: orders.length,
    from: dateText(Math.min(...days)),
    to: dateText(Math.max(...days)),
    averagePerOpenDay: Math.round(turnover / days.length),
  };
}
