import type { LabResult } from '../door';
import type { StockCheck } from './check-answers';
import { checkAnswers, checkedQuestions } from './check-answers';
import type { StockReckoning } from './reckon-stock';
import { reckonStock } from './reckon-stock';
import { StockWork, stockEngine } from './stock-work';

/** A finished work counted again from its sums, prices and answers. */
export interface StockResult extends LabResult {
  readonly engine: typeof stockEngine;
  readonly work: StockWork;
  readonly reckoned: StockReckoning;
  readonly checks: readonly StockCheck[];
}

/** The same on the phone and on the server; `null` for what is no work of this engine. Marks are the share of the six checked questions. */
export function resultOf(work: unknown): StockResult | null {
  const read = StockWork.safeParse(work);
  return read.success ? judge(read.data) : null;
}

function judge(work: StockWork): StockResult {
  const reckoned = reckonStock(work);
  const checks = checkAnswers(work, reckoned);
  const right = checks.filter(({ state }) => state === 'right').length;
  return {
    engine: stockEngine,
    basisPoints: Math.floor((right * 10_000) / checkedQuestions.length),
    work,
    reckoned,
    checks,
  };
}
