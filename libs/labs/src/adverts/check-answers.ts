import type { AdvertAnswers, AdvertWork, Conclusion } from './advert-work';
import type { ExtraEstimate } from './estimate-extra';
import { differsEnough } from './estimate-extra';
import type { WeekShown } from './run-week';
import { areas, scenarios } from './scenarios';

export const advertQuestions = [
  'paid',
  'costPerClick',
  'rise',
  'comparison',
  'extra',
  'worth',
  'conclusion',
  'next',
] as const;
export type AdvertQuestion = (typeof advertQuestions)[number];

/** What may be said to an answer. */
export type AdvertCode =
  | 'right'
  | 'mentor'
  | 'open'
  | 'app-believed'
  | 'area-fits'
  | 'area-not-fitting'
  | 'before-after-only'
  | 'clicks-not-orders'
  | 'compare-with-margin'
  | 'comparison-enough'
  | 'comparison-too-small'
  | 'difference-enough'
  | 'look-again'
  | 'look-at-app'
  | 'look-at-book'
  | 'no-clicks'
  | 'orders-not-percent'
  | 'over-concluded'
  | 'range-again'
  | 'stopped-early'
  | 'tax-forgotten'
  | 'worth-another-try';

/**
 * What the lab says to one answer. Never "wrong": `again` comes with a code that explains, `mentor` is read by a person, `open` is not
 * answered yet.
 */
export interface AdvertCheck {
  readonly question: AdvertQuestion;
  readonly state: 'right' | 'again' | 'mentor' | 'open';
  readonly code: AdvertCode;
}

/** What one extra order cost by the notebook's own estimate, in whole rupiah, and whether the margin carries that. */
export interface Worth {
  readonly perExtra: number | 'none';
  readonly verdict: 'profit' | 'loss' | 'unknown';
}

/** Reckons with the estimate in whole orders, as a learner would with pencil and paper. */
export function worthOf(paid: number, margin: number, estimate: ExtraEstimate | null): Worth {
  if (!estimate || paid === 0) return { perExtra: 'none', verdict: 'unknown' };
  return {
    perExtra: estimate.whole > 0 ? Math.round(paid / estimate.whole) : 'none',
    verdict: estimate.whole * margin > paid ? 'profit' : 'loss',
  };
}

/** Rupiah per click, whole; `none` without a click. */
export function costPerClick(paid: number, clicks: number): number | 'none' {
  return clicks > 0 ? Math.round(paid / clicks) : 'none';
}

/**
 * The one conclusion that a week like this bears. Small numbers with payday in them, and two pictures alike, bear none; clicks from
 * where nobody delivers say that the area does not fit; dear clicks with orders in reach are promising and to be tried again.
 */
function conclusionOf({ scenario, levers }: AdvertWork, worth: Worth): Conclusion {
  if (scenario !== 'murah' || levers.budget === 0) return 'unknown';
  if (areas[levers.area].inReach * 2 < 1) return 'not-my-area';
  return worth.verdict === 'profit' ? 'promising' : 'unknown';
}

/** Looks at all eight answers. Orders are exact, rupiah within one per cent, the estimate and its range within one order. */
export function checkAnswers(
  work: AdvertWork,
  week: WeekShown,
  estimate: ExtraEstimate | null,
): readonly AdvertCheck[] {
  const { answers } = work;
  const worth = worthOf(week.paid, scenarios[work.scenario].margin, estimate);
  const codes: Record<AdvertQuestion, AdvertCode | undefined> = {
    paid: answered(answers.paid, (paid) => checkPaid(paid, work, week)),
    costPerClick: answered(answers.costPerClick, (cost) => checkCostPerClick(cost, work, week)),
    rise: answered(answers.rise, (rise) => checkRise(rise, week)),
    comparison: answered(answers.comparison, (rise) => checkComparison(rise, week)),
    extra:
      work.levers.pictures.length > 1
        ? answered(answers.difference, (difference) => checkDifference(difference, week))
        : answered(answers.extra, (extra) => checkExtra(extra, week, estimate)),
    worth: answered(answers.worth, (given) => checkWorth(given, worth)),
    conclusion: answered(answers.conclusion, (given) => checkConclusion(given, conclusionOf(work, worth))),
    next: answers.next?.trim() ? 'mentor' : undefined,
  };
  return advertQuestions.map((question) => checkOf(question, codes[question]));
}

/** Per cent by which the area without an advert grew, rounded; `null` when it had no order before. */
export function controlPercent({ without }: WeekShown): number | null {
  return without.before > 0 ? Math.round(((without.after - without.before) * 100) / without.before) : null;
}

function checkOf(question: AdvertQuestion, code: AdvertCode | undefined): AdvertCheck {
  if (code === undefined) return { question, state: 'open', code: 'open' };
  if (code === 'right' || code === 'mentor') return { question, state: code, code };
  return { question, state: 'again', code };
}

function answered<Answer>(answer: Answer | undefined, check: (answer: Answer) => AdvertCode): AdvertCode | undefined {
  return answer === undefined ? undefined : check(answer);
}

function near(given: number, right: number): boolean {
  return Math.abs(given - right) * 100 <= Math.abs(right);
}

function sameMoney(given: number | 'none', right: number | 'none'): boolean {
  return given === 'none' || right === 'none' ? given === right : near(given, right);
}

function budgetOf({ levers }: AdvertWork): number {
  return levers.budget * levers.pictures.length;
}

function checkPaid(paid: number, work: AdvertWork, week: WeekShown): AdvertCode {
  if (near(paid, week.paid)) return 'right';
  if (near(paid, budgetOf(work))) return work.stoppedAfter === null ? 'tax-forgotten' : 'stopped-early';
  return 'look-again';
}

function checkCostPerClick(cost: number | 'none', work: AdvertWork, week: WeekShown): AdvertCode {
  const right = costPerClick(week.paid, week.clicks);
  if (sameMoney(cost, right)) return 'right';
  if (right === 'none') return 'no-clicks';
  return sameMoney(cost, costPerClick(budgetOf(work), week.clicks)) ? 'tax-forgotten' : 'look-again';
}

function checkRise({ book, app }: NonNullable<AdvertAnswers['rise']>, week: WeekShown): AdvertCode {
  const bookRight = book === riseOf(week.withAdvert);
  const appRight = app === week.claimed;
  if (bookRight && appRight) return 'right';
  if (bookRight) return 'look-at-app';
  return appRight ? 'look-at-book' : 'look-again';
}

function checkComparison(rise: number, week: WeekShown): AdvertCode {
  if (rise === riseOf(week.without)) return 'right';
  return rise === controlPercent(week) ? 'orders-not-percent' : 'look-again';
}

function checkExtra(
  given: NonNullable<AdvertAnswers['extra']>,
  week: WeekShown,
  estimate: ExtraEstimate | null,
): AdvertCode {
  if (!estimate) return given === 'too-small' ? 'right' : 'comparison-too-small';
  if (given === 'too-small') return 'comparison-enough';
  const close = (a: number, b: number) => Math.abs(a - b) <= 1;
  if (!close(given.whole, estimate.whole)) {
    if (given.whole === riseOf(week.withAdvert)) return 'before-after-only';
    return given.whole === week.claimed ? 'app-believed' : 'look-again';
  }
  return close(given.low, estimate.low) && close(given.high, estimate.high) ? 'right' : 'range-again';
}

function checkDifference(given: 'enough' | 'chance', { pictures }: WeekShown): AdvertCode {
  const enough = differsEnough(pictures[0]!.claimed, pictures[1]!.claimed);
  if (given === 'enough') return enough ? 'right' : 'over-concluded';
  return enough ? 'difference-enough' : 'right';
}

function checkWorth(given: Worth, right: Worth): AdvertCode {
  if (!sameMoney(given.perExtra, right.perExtra)) return 'look-again';
  return given.verdict === right.verdict ? 'right' : 'compare-with-margin';
}

function checkConclusion(given: Conclusion, right: Conclusion): AdvertCode {
  if (given === right) return 'right';
  if (right === 'not-my-area')
    return given === 'worked' || given === 'promising' ? 'clicks-not-orders' : 'area-not-fitting';
  if (given === 'not-my-area') return 'area-fits';
  return given === 'unknown' ? 'worth-another-try' : 'over-concluded';
}

function riseOf({ before, after }: { readonly before: number; readonly after: number }): number {
  return after - before;
}
