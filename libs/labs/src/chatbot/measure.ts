import { answer, type Answer } from './answer';
import type { Model } from './match';

/** A message of a test and what a good bot makes of it: an intent's id, or one of the two words below. */
export interface TestMessage {
  readonly text: string;
  readonly expects: string;
}

/** None of the shop's business: the bot should hold back. */
export const outOfScope = 'out-of-scope';
/** Only a person may answer. An intent that hands over asks for the same. */
export const handOver = 'handover';

/** How one message of a test went. */
export interface Outcome {
  readonly message: TestMessage;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

export type Verdict = 'right' | 'wrong' | 'unknown' | 'held-back' | 'handed-over';

/** The counts behind the five measures; a test is too small for shares alone. */
export interface Measures {
  readonly all: number;
  readonly answerable: number;
  readonly outOfScope: number;
  readonly mustHandOver: number;
  /** Benar: answerable and answered by the right intent. */
  readonly right: number;
  /** Salah jawab: answered with confidence by another intent, or at all where the bot should have held back or handed over. */
  readonly wrong: number;
  /** Tidak tahu: answerable, but the bot didn't understand. */
  readonly unknown: number;
  /** Tahan diri: out of scope, and not answered. */
  readonly heldBack: number;
  /** Serah ke orang: only for a person, and handed over. */
  readonly handedOver: number;
}

export interface TestRun {
  readonly measures: Measures;
  readonly outcomes: readonly Outcome[];
}

/** Lets the bot react to each message on its own, and counts. */
export function runTest(model: Model, messages: readonly TestMessage[]): TestRun {
  const handsOver = new Set(model.chatbot.intents.flatMap(({ id, handsOver }) => (handsOver ? [id] : [])));
  const outcomes = messages.map(({ text, expects }): Outcome => {
    const message = { text, expects: handsOver.has(expects) ? handOver : expects };
    const given = answer(model, text);
    return { message, answer: given, verdict: verdictOn(message.expects, given) };
  });
  return { measures: measure(outcomes), outcomes };
}

/** What came of one message, given what a good bot makes of it. */
export function verdictOn(expects: string, given: Answer): Verdict {
  if (given.kind === 'answer') return given.match.intent === expects ? 'right' : 'wrong';
  if (given.kind === 'handover') return expects === outOfScope ? 'held-back' : 'handed-over';
  return expects === outOfScope ? 'held-back' : 'unknown';
}

function measure(outcomes: readonly Outcome[]): Measures {
  const count = (holds: (outcome: Outcome) => boolean) => outcomes.filter(holds).length;
  const expects = (what: string) => (outcome: Outcome) => outcome.message.expects === what;
  const answerable = (outcome: Outcome) => !expects(outOfScope)(outcome) && !expects(handOver)(outcome);
  return {
    all: outcomes.length,
    answerable: count(answerable),
    outOfScope: count(expects(outOfScope)),
    mustHandOver: count(expects(handOver)),
    right: count(({ verdict }) => verdict === 'right'),
    wrong: count(({ verdict }) => verdict === 'wrong'),
    unknown: count((outcome) => answerable(outcome) && outcome.verdict === 'unknown'),
    heldBack: count(({ verdict }) => verdict === 'held-back'),
    handedOver: count((outcome) => expects(handOver)(outcome) && outcome.verdict === 'handed-over'),
  };
}

/** Two intents that are mistaken for each other: the one it should have been, the one that answered, how often. */
export interface Confusion {
  readonly expected: string;
  readonly answered: string;
  readonly count: number;
}

/** Which intents answered in place of which, the most frequent first. */
export function confusions(outcomes: readonly Outcome[]): readonly Confusion[] {
  const counted = new Map<string, Confusion>();
  for (const { message, answer: given, verdict } of outcomes) {
    if (verdict !== 'wrong' || given.kind !== 'answer') continue;
    const pair = `${message.expects}\n${given.match.intent}`;
    const count = (counted.get(pair)?.count ?? 0) + 1;
    counted.set(pair, { expected: message.expects, answered: given.match.intent, count });
  }
  return [...counted]
    .sort(([one, a], [other, b]) => b.count - a.count || (one < other ? -1 : 1))
    .map(([, confusion]) => confusion);
}
