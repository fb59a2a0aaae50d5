import type { LabFinding } from '../door';
import type { BackTest } from './back-test';
import { backTest } from './back-test';
import type { CashPaths } from './cash-path';
import { cashPaths, fewestWeeks, thinnestWeek } from './cash-path';
import { dayOfDate } from './civil-date';
import type { DueBills } from './due-bills';
import { dueBills } from './due-bills';
import { fastingSeasons } from './fasting-seasons';
import type { FreshPlan } from './fresh-goods';
import { fewestSameWeekdays, freshPlan } from './fresh-goods';
import type { Margin } from './margin';
import { marginOf } from './margin';
import type { OrderQuantity } from './order-quantity';
import { orderQuantity } from './order-quantity';
import type { NoPriceChange, PriceChange } from './price-change';
import { priceChange } from './price-change';
import type { ReorderPoint, TooFewDays } from './reorder-point';
import { isPoint, reorderPoint, spanOf } from './reorder-point';
import type { StockWork } from './stock-work';
import type { UsageSummary } from './summarise-usage';
import type { ToolCost } from './tool-cost';
import { toolCost } from './tool-cost';
import type { WeekdayPeak } from './weekday-peaks';
import { weekdayPeaks } from './weekday-peaks';

/** All that follows from a work's sums and prices; `null` where the learner has not entered that part, or too little of it. */
export interface StockReckoning {
  readonly reorder: ReorderPoint | TooFewDays | null;
  readonly peaks: readonly WeekdayPeak[];
  readonly test: BackTest | null;
  readonly order: OrderQuantity | null;
  readonly fresh: FreshPlan | null;
  readonly cash: CashPaths | null;
  readonly due: DueBills | null;
  readonly margins: readonly Margin[];
  readonly price: PriceChange | NoPriceChange | null;
  readonly tool: ToolCost | null;
  readonly findings: readonly LabFinding[];
}

/** What may have to be said beside the numbers. */
export type StockFindingCode =
  | 'too-few-days'
  | 'spans-dropped'
  | 'demand-unknown'
  | 'weekday-peak'
  | 'back-test'
  | 'fasting-season'
  | 'cut-by-shelf-life'
  | 'cut-by-cash'
  | 'too-few-same-weekdays'
  | 'left-overs-cost-more'
  | 'running-out-costs-more'
  | 'too-few-weeks'
  | 'weeks-between'
  | 'cash-short'
  | 'cash-holds'
  | 'loss-per-piece'
  | 'loss-after-change'
  | 'tool-costs-more'
  | 'tool-pays';

const seasonDays = 14;

/** Reckons every part of a work that there is. */
export function reckonStock(work: StockWork): StockReckoning {
  const { item } = work;
  const usage = fittingUsage(work);
  const cash = work.cash && cashPaths(work.cash.start, work.cash.weeks, work.cash.bills);
  const reorder = item && usage && reorderPoint(usage.all, usage.span, item.level);
  const point = reorder && isPoint(reorder) ? reorder.point : null;
  const margins = work.products.map(marginOf);
  const priced = work.price && work.products[work.price.product];
  const reckoned = {
    reorder,
    peaks: usage && point !== null ? weekdayPeaks(usage.all, point) : [],
    test: item && usage && backTest(usage, item.level),
    // An order is paid now, so it may cost what the drawer has at the end of a first lean week.
    order:
      item && usage && point !== null ? orderQuantity(point, usage.all, item, cash && cash.cautious.ends[0]!) : null,
    fresh: work.fresh && freshPlan(work.fresh.sold, work.fresh),
    cash,
    due: work.cash && work.cash.bills.length > 0 ? dueBills(work.cash.start, work.cash.bills) : null,
    margins,
    price: work.price && priced ? priceChange(priced, work.price.change) : null,
    tool:
      work.tool &&
      toolCost(work.tool, work.tool.product === null ? null : (margins[work.tool.product]?.perPiece ?? null)),
  };
  return {
    ...reckoned,
    findings: [
      ...(usage ? stockFindings(usage, reckoned) : []),
      ...freshFindings(work, reckoned.fresh),
      ...cashFindings(work, cash),
      ...productFindings(work, margins, reckoned.tool),
    ],
  };
}

/** What a notebook's honesty demands to be said beside the numbers. */
function stockFindings(
  usage: UsageSummary,
  { reorder, peaks, test, order }: Pick<StockReckoning, 'reorder' | 'peaks' | 'test' | 'order'>,
): readonly LabFinding[] {
  const findings: LabFinding[] = [];
  if (reorder && !isPoint(reorder)) {
    const { openDays, needed, largest } = reorder;
    findings.push(finding('too-few-days', 'stop', { openDays, needed, ...(largest !== null && { largest }) }));
  }
  if (usage.all.dropped > 0) findings.push(finding('spans-dropped', 'proof', { dropped: usage.all.dropped }));
  if (usage.stockoutDays * 5 > usage.all.openDays) {
    findings.push(finding('demand-unknown', 'proof', { days: usage.stockoutDays, openDays: usage.all.openDays }));
  }
  for (const peak of peaks) findings.push(finding('weekday-peak', 'proof', { ...peak }));
  if (test) findings.push(finding('back-test', 'hint', { enough: test.enough, count: test.count }));
  if (inFastingSeason(usage)) findings.push(finding('fasting-season', 'proof', {}));
  if (order?.cutBy)
    findings.push(finding(`cut-by-${order.cutBy}`, 'proof', { packs: order.packs, wanted: order.wanted }));
  return findings;
}

function freshFindings({ fresh }: StockWork, plan: FreshPlan | null): readonly LabFinding[] {
  if (!fresh) return [];
  if (fresh.margin <= 0) return [finding('loss-per-piece', 'stop', {})];
  if (!plan) {
    return [finding('too-few-same-weekdays', 'stop', { days: fresh.sold.length, needed: fewestSameWeekdays })];
  }
  const { make, ample, percent } = plan;
  const code = make < ample ? 'left-overs-cost-more' : 'running-out-costs-more';
  return [finding(code, 'hint', { make, ample, percent })];
}

function cashFindings({ cash }: StockWork, paths: CashPaths | null): readonly LabFinding[] {
  if (!cash) return [];
  if (!paths) return [finding('too-few-weeks', 'stop', { weeks: cash.weeks.length, needed: fewestWeeks })];
  const week = thinnestWeek(paths.cautious);
  const left = paths.cautious.ends[week - 1]!;
  const between = finding('weeks-between', 'hint', { between: paths.between, weeks: cash.weeks.length });
  return [
    left < 0 ? finding('cash-short', 'mend', { week, short: -left }) : finding('cash-holds', 'good', { week, left }),
    between,
  ];
}

function productFindings(
  { products, price, tool }: StockWork,
  margins: readonly Margin[],
  cost: ToolCost | null,
): readonly LabFinding[] {
  const findings: LabFinding[] = [];
  margins.forEach(({ perPiece }, i) => {
    if (perPiece <= 0) findings.push(finding('loss-per-piece', 'stop', { product: products[i]!.name }));
  });
  const priced = price && products[price.product];
  if (price && priced && priceChange(priced, price.change) === 'loss-after-change') {
    findings.push(finding('loss-after-change', 'stop', { product: priced.name }));
  }
  if (tool && cost) {
    findings.push(
      cost.gain < 0
        ? finding('tool-costs-more', 'hint', { short: -cost.gain })
        : finding('tool-pays', 'good', { gain: cost.gain }),
    );
  }
  return findings;
}

/** Ramadan or Lebaran among the noted days or within a fortnight after them: those days are no guide to these. */
function inFastingSeason({ from, to }: UsageSummary): boolean {
  const first = dayOfDate(from);
  const last = dayOfDate(to);
  if (first === null || last === null) return false;
  return fastingSeasons.some(
    (season) => first <= dayOfDate(season.to)! && last + seasonDays >= dayOfDate(season.from)!,
  );
}

function finding(code: StockFindingCode, severity: LabFinding['severity'], values: LabFinding['values']): LabFinding {
  return { code, severity, values };
}

/** A work's sums, if they are sums over the wait that its item says; `null` otherwise. */
export function fittingUsage({ item, usage }: StockWork): UsageSummary | null {
  return item && usage?.span === spanOf(item.deliveries, item.checkEvery) ? usage : null;
}
