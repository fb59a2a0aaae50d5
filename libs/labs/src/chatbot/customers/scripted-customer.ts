import { answer, type Answer } from '../answer';
import type { Model } from '../match';
import type { TestMessage } from '../measure';

/** A customer who follows a script: in a hurry, lost, or angry. What the bot should make of each turn stands beside it. */
export interface ScriptedCustomer {
  readonly mood: 'hurried' | 'lost' | 'angry';
  readonly turns: readonly TestMessage[];
}

/** The whole talk. After a fallback the bot remembers that it didn't understand, as it would in a chat. */
export function talk(model: Model, { turns }: ScriptedCustomer): readonly { turn: TestMessage; answer: Answer }[] {
  let afterFallback = false;
  return turns.map((turn) => {
    const given = answer(model, turn.text, { afterFallback });
    afterFallback = given.kind === 'fallback';
    return { turn, answer: given };
  });
}
