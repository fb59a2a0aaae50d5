import type { OwnAnswers } from './check-answers';
import type { SentReport } from './report-of';
import { sampleShops, type SampleShop } from './sample-shops';

/** A finished work as it is sent: where the figures are from, the sums, and the answers. No row is in it. */
export interface SalesWork {
  readonly source: SampleShop | 'own';
  readonly report: SentReport;
  readonly answers: OwnAnswers;
}

/** A work that came from elsewhere, as far as it is one: null where its source or its report isn't what a work has. */
export function readWork(work: unknown): SalesWork | null {
  if (!isRecord(work) || !isRecord(work['answers']) || !isReport(work['report'])) return null;
  const source = (['own', ...sampleShops] as const).find((known) => known === work['source']);
  return source ? { source, report: work['report'], answers: answersIn(work['answers']) } : null;
}

/** As much of the answers as has the right kind; the rest counts as not answered. */
function answersIn(answers: Record<string, unknown>): OwnAnswers {
  const number = (key: string) => (Number.isFinite(answers[key]) ? { [key]: answers[key] } : {});
  const names = (key: string) => {
    const value = answers[key];
    return Array.isArray(value) && value.every((name) => typeof name === 'string') ? { [key]: value } : {};
  };
  const words = isRecord(answers['words']) ? answers['words'] : {};
  return {
    ...number('used'),
    ...number('perDay'),
    ...number('weekday'),
    ...number('hour'),
    ...number('low'),
    ...number('high'),
    ...names('byQuantity'),
    ...names('byTurnover'),
    ...(typeof answers['reason'] === 'string' ? { reason: answers['reason'] } : {}),
    ...(typeof answers['same'] === 'boolean' ? { same: answers['same'] } : {}),
    words: Object.fromEntries(
      Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
  };
}

/** Whether a value has all that the questions look at. */
function isReport(value: unknown): value is SentReport {
  if (!isRecord(value)) return false;
  const { cleaning, summary, bestSellers, week, forecast, customers, pairs } = value;
  return (
    isRecord(cleaning) &&
    Number.isFinite(cleaning['used']) &&
    isRecord(cleaning['dropped']) &&
    isRecord(summary) &&
    Number.isFinite(summary['averagePerOpenDay']) &&
    isView(bestSellers, (view) => isProducts(view['byQuantity']) && isProducts(view['byTurnover'])) &&
    isView(
      week,
      (view) => Array.isArray(view['hours']) && Array.isArray(view['heat']) && view['heat'].every(Array.isArray),
    ) &&
    isView(forecast, (view) => Array.isArray(view['days']) && view['days'].every(isRecord)) &&
    isView(customers, () => true) &&
    isView(pairs, (view) => Array.isArray(view['pairs']))
  );
}

function isView(view: unknown, hasFacts: (view: Record<string, unknown>) => boolean): boolean {
  return isRecord(view) && (view['ready'] === false || (view['ready'] === true && hasFacts(view)));
}

function isProducts(products: unknown): boolean {
  const isProduct = (one: unknown) =>
    isRecord(one) &&
    typeof one['name'] === 'string' &&
    Number.isFinite(one['quantity']) &&
    Number.isFinite(one['turnover']);
  return Array.isArray(products) && products.length > 0 && products.every(isProduct);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
