import type { SalesReport } from './analyse';
import type { SentReport } from './report-of';
import { dropReasons } from './sort-rows';

/** What the owner answered to the eight questions; texts are read by a mentor. */
export interface OwnAnswers {
  /** 1: rows that count, and the commonest reason why others don't (`none` where all count). */
  readonly used?: number;
  readonly reason?: string;
  /** 2: whole rupiah per open day. */
  readonly perDay?: number;
  /** 3: three best by pieces and by turnover, and whether they are the same. */
  readonly byQuantity?: readonly string[];
  readonly byTurnover?: readonly string[];
  readonly same?: boolean;
  /** 4: the busiest weekday, 0 for Monday, and hour. */
  readonly weekday?: number;
  readonly hour?: number;
  /** 6a: next Saturday's range. */
  readonly low?: number;
  readonly high?: number;
  /** 5, 6b, 7 and 8: in own words. */
  readonly words?: Readonly<Record<string, string>>;
}

/** Which of the eight a question is about, once the data has said what it can be asked. */
export type QuestionTopic =
  | 'cleaning'
  | 'per-day'
  | 'best-sellers'
  | 'busiest'
  | 'slowest'
  | 'saturday'
  | 'customers'
  | 'pairs'
  | 'trend'
  | 'limits';

type Ranked = { readonly name: string; readonly quantity: number; readonly turnover: number };

/** One of the eight questions: whether the report can check it, and whether its answer is right. */
export interface CheckedQuestion {
  readonly number: number;
  readonly topic: QuestionTopic;
  /** `not-in-data` where the file is too thin to ask it: it needs no answer. */
  readonly state: 'right' | 'look-again' | 'open' | 'for-mentor' | 'not-in-data';
}

/** What of a report the questions are checked against: a report on the phone, or one that was sent. */
type Checked = SalesReport | SentReport;

/** A text is an answer from three words on. */
const fewestWords = 3;
/** Answers may differ from the report by two of a hundred. */
const tolerance = 200;
const saturday = 5;
const best = 3;

/** Checks the answers that the report knows: 1 to 4 and the range of 6; the others are a mentor's. */
export function checkAnswers(report: Checked, answers: OwnAnswers): CheckedQuestion[] {
  const { cleaning, summary, bestSellers, week, forecast } = report;
  const next =
    forecast.ready && forecast.honesty !== 'too-wild'
      ? forecast.days.find((day) => day.weekday === saturday)
      : undefined;
  const checked = (known: boolean, given: readonly unknown[], right: () => boolean): CheckedQuestion['state'] => {
    if (!known) return 'not-in-data';
    if (given.some((answer) => answer === undefined)) return 'open';
    return right() ? 'right' : 'look-again';
  };
  const own = (number: number): CheckedQuestion['state'] => (isText(answers.words?.[number]) ? 'for-mentor' : 'open');
  return [
    {
      number: 1,
      topic: 'cleaning',
      state: checked(
        true,
        [answers.used, answers.reason],
        () => isNear(answers.used!, cleaning.used) && isCommonestReason(report, answers.reason!),
      ),
    },
    {
      number: 2,
      topic: 'per-day',
      state: checked(true, [answers.perDay], () => isNear(answers.perDay!, summary.averagePerOpenDay)),
    },
    {
      number: 3,
      topic: 'best-sellers',
      state: checked(
        bestSellers.ready,
        [answers.byQuantity, answers.byTurnover, answers.same],
        () => bestSellers.ready && isBest(bestSellers, answers),
      ),
    },
    {
      number: 4,
      topic: 'busiest',
      state: checked(
        week.ready,
        week.ready && week.busiestHour === undefined ? [answers.weekday] : [answers.weekday, answers.hour],
        () =>
          week.ready &&
          answers.weekday === week.busiest &&
          (week.busiestHour === undefined || week.hours[answers.hour!] === week.hours[week.busiestHour]),
      ),
    },
    { number: 5, topic: 'slowest', state: bestSellers.ready ? own(5) : 'not-in-data' },
    {
      number: 6,
      topic: 'saturday',
      state: checked(
        next !== undefined,
        [answers.low, answers.high],
        () => next !== undefined && isNear(answers.low!, next.low) && isNear(answers.high!, next.high),
      ),
    },
    { number: 7, topic: seventhTopic(report), state: own(7) },
    { number: 8, topic: 'limits', state: own(8) },
  ];
}

/** The seventh question asks about customers; without them about pairs of goods, without those about the trend. */
function seventhTopic({ customers, pairs }: Checked): QuestionTopic {
  if (customers.ready) return 'customers';
  return pairs.ready && pairs.pairs.length > 0 ? 'pairs' : 'trend';
}

function isText(text: string | undefined): boolean {
  return (text ?? '').split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length >= fewestWords;
}

function isNear(answer: number, truth: number): boolean {
  return Math.abs(answer - truth) * 10_000 <= Math.abs(truth) * tolerance;
}

function isCommonestReason({ cleaning }: Checked, reason: string): boolean {
  const most = Math.max(...dropReasons.map((known) => cleaning.dropped[known] ?? 0));
  if (most === 0) return reason === 'none';
  return dropReasons.some((known) => known === reason && cleaning.dropped[known] === most);
}

function isBest(
  { byQuantity, byTurnover }: { byQuantity: readonly Ranked[]; byTurnover: readonly Ranked[] },
  answers: OwnAnswers,
): boolean {
  const quantity = isTop(answers.byQuantity!, byQuantity, (product) => product.quantity);
  const turnover = isTop(answers.byTurnover!, byTurnover, (product) => product.turnover);
  const same = answers.byQuantity!.every((name) => answers.byTurnover!.includes(name));
  return quantity && turnover && same === answers.same;
}

/** Whether the names are the best three, in any order; a product that equals the third may take its place. */
function isTop(names: readonly string[], products: readonly Ranked[], by: (product: Ranked) => number): boolean {
  const wanted = Math.min(best, products.length);
  const least = by(products[wanted - 1]!);
  const good = products.filter((product) => by(product) >= least).map(({ name }) => name);
  return new Set(names).size === wanted && names.length === wanted && names.every((name) => good.includes(name));
}
