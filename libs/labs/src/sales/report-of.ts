import type { SalesReport } from './analyse';
import type { ProductSales } from './best-sellers';
import type { DropReason } from './sort-rows';
import type { Trend } from './trend';

/** A group this small could be one known person: only its number is sent. */
const smallestGroup = 3;
const sentWeeks = 52;

/**
 * What leaves the phone when a report is sent, and all of it: sums and counts, the names of goods, never a row, never
 * a customer. The screen's preview shows this very value.
 */
export function reportOf(report: SalesReport) {
  const { engine, cleaning, summary, outliers, bestSellers, week, trend, forecast, customers, pairs, profit } = report;
  return {
    engine,
    cleaning: { read: cleaning.read, used: cleaning.used, dropped: someOf(cleaning.dropped), joined: cleaning.joined },
    summary,
    outliers: { above: outliers.above, count: outliers.count },
    bestSellers: bestSellers.ready
      ? {
          ...bestSellers,
          byQuantity: bestSellers.byQuantity.map(sentProduct),
          byTurnover: bestSellers.byTurnover.map(sentProduct),
          byProfit: bestSellers.byProfit.map(sentProduct),
          slowest: bestSellers.slowest.map(sentProduct),
        }
      : bestSellers,
    week,
    trend: sentTrend(trend),
    forecast,
    customers: customers.ready
      ? {
          ready: customers.ready,
          customers: customers.customers,
          greet: customers.greet,
          groups: customers.groups.map(({ group, customers: count, turnover, share }) =>
            count < smallestGroup ? { group, customers: count } : { group, customers: count, turnover, share },
          ),
        }
      : customers,
    pairs,
    profit: profit.ready ? { ...profit, losing: profit.losing.map(sentProduct) } : profit,
    findings: report.findings.map(({ code, severity }) => ({ code, severity })),
  };
}

export type SentReport = ReturnType<typeof reportOf>;

function sentProduct({ name, quantity, turnover, profit }: ProductSales) {
  return profit === undefined ? { name, quantity, turnover } : { name, quantity, turnover, profit };
}

function sentTrend(trend: Trend): Trend {
  return trend.ready ? { ...trend, weeks: trend.weeks.slice(-sentWeeks) } : trend;
}

/** The reasons that occurred. */
function someOf(dropped: Readonly<Record<DropReason, number>>): Partial<Record<DropReason, number>> {
  return Object.fromEntries(Object.entries(dropped).filter(([, count]) => count > 0));
}
