import {
  answer,
  talk as playScript,
  type Answer,
  type Model,
  type Mood,
  type ScriptedCustomer,
  type Verdict,
} from '@labs/chatbot';

/** One message of a customer and what the bot made of it. */
export type Turn = {
  readonly text: string;
  readonly answer: Answer;
  /** The AI helper wrote the message. */
  readonly isHelpers?: boolean;
  /** What a script wants, and whether the bot did so. */
  readonly wanted?: { readonly expects: string; readonly verdict: Verdict };
};

/** A chat with the bot, and with whom: a customer of a script, one the AI helper plays, or nobody but the learner. */
export type Talk = {
  readonly turns: readonly Turn[];
  readonly script?: ScriptedCustomer;
  readonly helper?: Mood;
};

export const noTalk: Talk = { turns: [] };

/** How many messages a customer has whom the AI helper plays. */
export const helperTurns = 6;

/** The helper reads the newest messages of a chat, and so much of each. */
const most = { messages: 12, letters: 500 } as const;

/** The talk with one more message, and the bot's reaction to it. */
export function say(talk: Talk, model: Model, text: string, more: Pick<Turn, 'isHelpers'> = {}): Talk {
  const last = talk.turns[talk.turns.length - 1];
  const given = answer(model, text, { afterFallback: last?.answer.kind === 'fallback' });
  return { ...talk, turns: [...talk.turns, { text, answer: given, ...more }] };
}

/** The whole talk with a customer of a script. */
export const play = (model: Model, script: ScriptedCustomer): Talk => ({
  script,
  turns: playScript(model, script).map(({ turn: { text, expects }, answer: given, verdict }) => ({
    text,
    answer: given,
    wanted: { expects, verdict },
  })),
});

/** A talk goes on with the helper's customer in the same mood; otherwise she begins anew. */
export const talkWith = (talk: Talk, mood: Mood): Talk => (talk.helper === mood ? talk : { turns: [], helper: mood });

export const helperSaid = ({ turns }: Talk): number => turns.filter(({ isHelpers }) => isHelpers).length;

/** The chat so far, as the helper is told it. */
export const toldTurns = ({ turns }: Talk): { from: 'customer' | 'shop'; text: string }[] =>
  turns
    .flatMap((turn) => [
      { from: 'customer' as const, text: asTold(turn.text) },
      { from: 'shop' as const, text: asTold(turn.answer.reply) },
    ])
    .filter(({ text }) => text !== '')
    .slice(-most.messages);

/** A message as long as the helper reads and writes it. */
export const asTold = (text: string): string => text.trim().slice(0, most.letters);
