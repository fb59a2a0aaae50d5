import {
  chatbotTemplates,
  hiddenTest,
  learn,
  runTest,
  type Chatbot,
  type ChatbotTemplate,
  type TestMessage,
} from './index';
import { handoverRule } from './handover';
import { leastMargin } from './answer';
import { match } from './match';

// The library is JavaScript without types; only what is used of it is named here.
type Nlp = {
  readonly settings: { autoSave: boolean; log: boolean };
  addLanguage(language: string): void;
  addDocument(language: string, utterance: string, intent: string): void;
  train(): Promise<void>;
  process(language: string, utterance: string): Promise<{ intent: string; score: number }>;
};
type Container = { use(plugin: unknown): void; get(name: 'nlp'): Nlp };
type Basic = { containerBootstrap(): Promise<Container>; Nlp: unknown };
type Guess = (text: string) => Promise<string | null>;

const sureEnough = 0.5;

async function nlpJs({ intents }: Chatbot): Promise<Guess> {
  const { containerBootstrap, Nlp } = jest.requireActual<Basic>('@nlpjs/basic');
  const { LangId } = jest.requireActual<{ LangId: unknown }>('@nlpjs/lang-id');
  const container = await containerBootstrap();
  container.use(Nlp);
  container.use(LangId);
  const nlp = container.get('nlp');
  nlp.settings.autoSave = false;
  nlp.settings.log = false;
  nlp.addLanguage('id');
  for (const { id, utterances } of intents) for (const text of utterances) nlp.addDocument('id', text, id);
  await nlp.train();
  return async (text) => {
    const { intent, score } = await nlp.process('id', text);
    return intent === 'None' || score < sureEnough ? null : intent;
  };
}

function own(chatbot: Chatbot): Promise<Guess> {
  const model = learn(chatbot);
  return Promise.resolve((text: string) => {
    const found = match(model, text);
    const sure = found && found.score >= chatbot.threshold * 100 && found.margin >= leastMargin;
    return Promise.resolve(sure ? found.intent : null);
  });
}

type Tally = { right: number; wrong: number; unknown: number; heldBack: number; handedOver: number };

/** The same rules for a person stand before both matchers; only what they leave is compared. */
async function tally(chatbot: Chatbot, guess: Guess, test: readonly TestMessage[]): Promise<Tally> {
  const sum: Tally = { right: 0, wrong: 0, unknown: 0, heldBack: 0, handedOver: 0 };
  const handsOver = new Set(chatbot.intents.flatMap(({ id, handsOver }) => (handsOver ? [id] : [])));
  for (const { text, expects } of test) {
    const intent = handoverRule(chatbot, text) ? 'handover' : await guess(text);
    const did = intent !== null && handsOver.has(intent) ? 'handover' : intent;
    if (expects === 'handover') sum[did === 'handover' ? 'handedOver' : did ? 'wrong' : 'unknown'] += 1;
    else if (expects === 'out-of-scope') sum[did === null || did === 'handover' ? 'heldBack' : 'wrong'] += 1;
    else if (did === expects) sum.right += 1;
    else if (did === null) sum.unknown += 1;
    else if (did !== 'handover') sum.wrong += 1;
  }
  return sum;
}

const add = (one: Tally, other: Tally): Tally => ({
  right: one.right + other.right,
  wrong: one.wrong + other.wrong,
  unknown: one.unknown + other.unknown,
  heldBack: one.heldBack + other.heldBack,
  handedOver: one.handedOver + other.handedOver,
});
const nothing: Tally = { right: 0, wrong: 0, unknown: 0, heldBack: 0, handedOver: 0 };

const folds = 4;

/** Every fourth sentence left out, four times over: what each matcher makes of sentences it was not taught. */
async function leftOut({ chatbot }: ChatbotTemplate, make: (chatbot: Chatbot) => Promise<Guess>): Promise<Tally> {
  let sum = nothing;
  for (let fold = 0; fold < folds; fold += 1) {
    const taught = chatbot.intents.map((intent) => ({
      ...intent,
      utterances: intent.utterances.filter((_, i) => i % folds !== fold),
    }));
    const test = chatbot.intents.flatMap(({ id, handsOver, utterances }) =>
      handsOver ? [] : utterances.filter((_, i) => i % folds === fold).map((text) => ({ text, expects: id })),
    );
    sum = add(sum, await tally(chatbot, await make({ ...chatbot, intents: taught }), test));
  }
  return sum;
}

describe('our matcher beside NLP.js', () => {
  // It tells about each round of its training.
  beforeAll(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));
  afterAll(() => jest.restoreAllMocks());

  it('answers as much of the hidden tests and less of it wrong', async () => {
    let [us, them] = [nothing, nothing];
    for (const { id, chatbot } of chatbotTemplates) {
      us = add(us, await tally(chatbot, await own(chatbot), hiddenTest(id)));
      them = add(them, await tally(chatbot, await nlpJs(chatbot), hiddenTest(id)));
    }
    expect({ us, them }).toMatchSnapshot();
    expect(us.right).toBeGreaterThanOrEqual(them.right);
    expect(us.wrong).toBeLessThan(them.wrong);
  });

  it('is the one that runs in the lab: the same counts come out of a run', async () => {
    for (const { id, chatbot } of chatbotTemplates) {
      const { right, wrong, handedOver, heldBack } = runTest(learn(chatbot), hiddenTest(id)).measures;
      expect(await tally(chatbot, await own(chatbot), hiddenTest(id))).toMatchObject({
        right,
        wrong,
        handedOver,
        heldBack,
      });
    }
  });

  it('answers less wrong of sentences that were left out', async () => {
    let [us, them] = [nothing, nothing];
    for (const template of chatbotTemplates) {
      us = add(us, await leftOut(template, own));
      them = add(them, await leftOut(template, nlpJs));
    }
    expect({ us, them }).toMatchSnapshot();
    expect(us.wrong).toBeLessThan(them.wrong);
  });
});
