import { useMemo } from 'react';
import {
  hiddenTest,
  learn,
  maskWork,
  runTest,
  type Chatbot,
  type ChatbotTemplate,
  type ChatbotWork,
  type Intent,
  type Measures,
  type TestMessage,
  type TestRun,
} from '@labs/chatbot';
import { mask } from '@labs/masking';
import type { Bench } from '@web/labs';

/** Where in the lab one is; kept with the work, so that one comes back to the same screen. */
export type Place =
  | { readonly screen: 'bot' | 'facts' | 'rules' | 'try' | 'result' | 'own' | 'partner' | 'take' | 'sheet' | 'done' }
  | { readonly screen: 'intent'; readonly intent: string };

/** What lies on the bench: nothing until a trade is chosen. */
export type ChatbotDesk = { readonly bot?: OpenBot };

export type OpenBot = {
  readonly place: Place;
  readonly template: ChatbotTemplate['id'];
  readonly chatbot: Chatbot;
  readonly first: Chatbot | null;
  /** The counts of each run of the small test, oldest first. */
  readonly runs: readonly Measures[];
  readonly ownTest: readonly TestMessage[];
  readonly partnerTest: readonly TestMessage[];
};

/** What each screen is given: the bot as it lies there, and the ways to change it. */
export type ScreenProps = {
  readonly bench: Bench<ChatbotDesk>;
  readonly bot: OpenBot;
  readonly change: (part: Partial<OpenBot>) => void;
  readonly go: (place: Place) => void;
};

export const startFrom = ({ id, chatbot }: ChatbotTemplate): OpenBot => ({
  place: { screen: 'bot' },
  template: id,
  chatbot,
  first: null,
  runs: [],
  ownTest: [],
  partnerTest: [],
});

/** The bot with one intent changed; null takes it away. */
export const withIntent = (chatbot: Chatbot, id: string, change: Partial<Intent> | null): Chatbot => ({
  ...chatbot,
  intents: chatbot.intents.flatMap((intent) => {
    if (intent.id !== id) return [intent];
    return change ? [{ ...intent, ...change }] : [];
  }),
});

/** Runs the small test on the bot as it is now, and remembers the counts. */
export function runSmallTest(bot: OpenBot): Partial<OpenBot> {
  const { measures } = runTest(learn(bot.chatbot), hiddenTest(bot.template));
  const runs = [...bot.runs, measures];
  return { runs, first: bot.first ?? bot.chatbot, place: { screen: 'result' } };
}

/** A test run on the bot as it is now; the sentences are weighed again only when they change. */
export function useRun({ chatbot }: OpenBot, test: readonly TestMessage[]): TestRun {
  const { intents, region } = chatbot;
  const model = useMemo(() => learn({ ...chatbot, intents }), [intents, region]);
  return useMemo(() => runTest({ ...model, chatbot }, test), [model, chatbot, test]);
}

/** What is handed in: her sentences, with what is private in customers' messages masked, and no counts. */
export const workOf = ({ template, chatbot, first, ownTest, partnerTest }: OpenBot): ChatbotWork =>
  maskWork({ v: 1, template, chatbot, first, ownTest, partnerTest }, (text) => mask(text).text);

/** The name of an intent as its owner wrote it. */
export const nameOf = ({ intents }: Chatbot, id: string): string =>
  intents.find((intent) => intent.id === id)?.name ?? id;
