import { isPoint } from './reorder-point';
import type { StockReckoning } from './reckon-stock';
import { fittingUsage } from './reckon-stock';
import type { StockAnswers, StockWork } from './stock-work';

export const stockQuestions = ['days', 'point', 'weekend', 'packs', 'cash', 'best', 'price', 'tool'] as const;
export type StockQuestion = (typeof stockQuestions)[number];

/** The questions the lab looks at itself; the others, and the reasons, are read by a mentor. */
export const checkedQuestions = ['days', 'point', 'packs', 'best', 'price', 'tool'] as const;

/** What may be said to an answer. */
export type StockCode =
  | 'right'
  | 'mentor'
  | 'open'
  | 'closed-days-not-used'
  | 'count-closed-days'
  | 'count-open-days'
  | 'count-stockouts'
  | 'cut-forgotten'
  | 'days-enough'
  | 'hours-again'
  | 'look-again'
  | 'loss-after-change'
  | 'loss-per-piece'
  | 'mean-only'
  | 'per-piece-again'
  | 'per-week-again'
  | 'pieces-again'
  | 'pieces-left-not-lost'
  | 'safety-again'
  | 'too-few-days';

/** What the lab says to one answer; `again` comes with a code that explains, `open` has no answer, or nothing to hold it against. */
export interface StockCheck {
  readonly question: StockQuestion;
  readonly state: 'right' | 'again' | 'mentor' | 'open';
  readonly code: StockCode;
}

/** Looks at all eight answers: pieces and days exactly, hours within one per cent. */
export function checkAnswers(work: StockWork, reckoned: StockReckoning): readonly StockCheck[] {
  const { answers } = work;
  const codes: Record<StockQuestion, StockCode | null> = {
    days: checkDays(answers.days, work),
    point: checkPoint(answers.point, reckoned),
    weekend: answers.weekend?.trim() ? 'mentor' : null,
    packs: checkPacks(answers.packs, reckoned),
    cash: answers.cash?.trim() ? 'mentor' : null,
    best: checkBest(answers.best, reckoned),
    price: checkPrice(answers.price, work, reckoned),
    tool: checkTool(answers.tool, reckoned),
  };
  return stockQuestions.map((question) => {
    const code = codes[question];
    if (code === null) return { question, state: 'open', code: 'open' };
    return { question, state: code === 'right' || code === 'mentor' ? code : 'again', code };
  });
}

function checkDays(given: StockAnswers['days'], work: StockWork): StockCode | null {
  const usage = fittingUsage(work);
  if (!given || !usage) return null;
  if (given.used === usage.all.openDays + usage.closedDays && usage.closedDays > 0) return 'closed-days-not-used';
  if (given.used !== usage.all.openDays) return 'count-open-days';
  if (given.stockouts !== usage.stockoutDays) return 'count-stockouts';
  return given.closed === usage.closedDays ? 'right' : 'count-closed-days';
}

function checkPoint(given: StockAnswers['point'], { reorder }: StockReckoning): StockCode | null {
  if (given === undefined || !reorder) return null;
  if (!isPoint(reorder)) return given === 'too-few' ? 'right' : 'too-few-days';
  if (given === 'too-few') return 'days-enough';
  if (given.point !== reorder.point) return given.point === reorder.point - reorder.safety ? 'mean-only' : 'look-again';
  return given.safety === reorder.safety ? 'right' : 'safety-again';
}

function checkPacks(given: StockAnswers['packs'], { reorder, order }: StockReckoning): StockCode | null {
  if (given === undefined || !reorder) return null;
  if (!order) return given === 'too-few' ? 'right' : 'too-few-days';
  if (given === order.packs) return 'right';
  if (given === 'too-few') return 'days-enough';
  return order.cutBy && given === order.wanted ? 'cut-forgotten' : 'look-again';
}

function checkBest(given: StockAnswers['best'], { margins }: StockReckoning): StockCode | null {
  if (!given || margins.length === 0) return null;
  const perPiece = margins.map((margin) => margin.perPiece);
  const weekly = margins.map((margin) => margin.weekly);
  if (perPiece[given.perPiece] !== Math.max(...perPiece)) return 'per-piece-again';
  return weekly[given.perWeek] === Math.max(...weekly) ? 'right' : 'per-week-again';
}

/** The pieces she may lose (or must win) with the same total; the pieces that are left are a near miss. */
function checkPrice(
  given: number | undefined,
  { price, products }: StockWork,
  reckoned: StockReckoning,
): StockCode | null {
  const change = reckoned.price;
  if (given === undefined || !price || change === null) return null;
  if (typeof change === 'string') return change;
  const { perWeek } = products[price.product]!;
  if (given === Math.abs(perWeek - change.same)) return 'right';
  return given === change.same ? 'pieces-left-not-lost' : 'look-again';
}

function checkTool(given: StockAnswers['tool'], { tool }: StockReckoning): StockCode | null {
  if (!given || !tool || (given.pieces === undefined && given.tenthHours === undefined)) return null;
  const pieces = given.pieces === undefined || given.pieces === tool.pieces;
  const hours =
    given.tenthHours === undefined ||
    (tool.tenthHours !== null && Math.abs(given.tenthHours - tool.tenthHours) * 100 <= tool.tenthHours);
  if (pieces && hours) return 'right';
  return pieces ? 'hours-again' : 'pieces-again';
}
