import { answer, type Answer } from '../answer';
import type { Model } from '../match';
import { type TestMessage, type Verdict, verdictOn } from '../measure';

/** How a customer feels who comes to the shop: in a hurry, lost, or angry. */
export type Mood = (typeof moods)[number];

export const moods = ['hurried', 'lost', 'angry'] as const;

/** A customer who follows a script. What the bot should make of each turn stands beside it. */
export interface ScriptedCustomer {
  readonly mood: Mood;
  /** What a good bot does in this talk, in the languages of the app, to compare one's own with. */
  readonly good: { readonly id: string; readonly en: string };
  readonly turns: readonly TestMessage[];
}

/** A customer as the files of the trades write them: each turn with the intent that should answer, or `handover`. */
export const customer = (
  mood: Mood,
  good: ScriptedCustomer['good'],
  ...turns: readonly (readonly [text: string, expects: string])[]
): ScriptedCustomer => ({ mood, good, turns: turns.map(([text, expects]) => ({ text, expects })) });

/** One turn of a talk: what was said, what the bot made of it, and whether it should have. */
export interface TalkTurn {
  readonly turn: TestMessage;
  readonly answer: Answer;
  readonly verdict: Verdict;
}

/** The whole talk. After a fallback the bot remembers that it didn't understand, as it would in a chat. */
export function talk(model: Model, { turns }: Pick<ScriptedCustomer, 'turns'>): readonly TalkTurn[] {
  let afterFallback = false;
  return turns.map((turn) => {
    const given = answer(model, turn.text, { afterFallback });
    afterFallback = given.kind === 'fallback';
    return { turn, answer: given, verdict: verdictOn(turn.expects, given) };
  });
}
