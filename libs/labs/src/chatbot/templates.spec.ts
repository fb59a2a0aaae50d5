import { hiddenTests } from './hidden-tests';
import { checkReplies, chatbotTemplates, goalsOf, hiddenTest, leaks, learn, resultOf, runTest } from './index';

const each = chatbotTemplates.map((template) => [template.id, template] as const);
const count = (byIntent: Readonly<Record<string, readonly string[]>>) => Object.values(byIntent).flat().length;

describe('the templates', () => {
  it('are of five trades', () => {
    expect(chatbotTemplates.map(({ id }) => id)).toEqual(['culinary', 'grocery', 'fashion', 'laundry', 'repair']);
  });

  it.each(each)('%s has fourteen intents with eight different sentences and more', (_, { chatbot }) => {
    expect(chatbot.intents).toHaveLength(14);
    const few = checkReplies(chatbot).filter(({ code }) => code.endsWith('utterances'));
    expect(few).toEqual([]);
  });

  it.each(each)('%s has replies with nothing to mend', (_, { chatbot }) => {
    expect(checkReplies(chatbot)).toEqual([]);
  });

  it.each(each)('%s sends its own complaints to a person, and none of its other sentences', (_, { chatbot }) => {
    const test = chatbot.intents.flatMap(({ id, utterances }) => utterances.map((text) => ({ text, expects: id })));
    const { outcomes } = runTest(learn(chatbot), test);
    const astray = outcomes.filter(
      ({ message, answer }) => (message.expects === 'handover') !== (answer.kind === 'handover'),
    );
    expect(astray.map(({ message }) => message.text)).toEqual([]);
  });

  it.each(each)(
    '%s has a hidden test of 25 answerable messages, 8 of them in slang, 5 out of scope and 10 for a person',
    (id) => {
      const { plain, slang, outOfScope, handover } = hiddenTests[id];
      expect([count(plain), count(slang), outOfScope.length, handover.length]).toEqual([17, 8, 5, 10]);
      expect(new Set(hiddenTest(id).map(({ text }) => text)).size).toBe(40);
    },
  );

  it.each(each)('%s asks in its hidden test only for intents that it has', (id, { chatbot }) => {
    const known = ['out-of-scope', 'handover', ...chatbot.intents.map((intent) => intent.id)];
    expect(hiddenTest(id).filter(({ expects }) => !known.includes(expects))).toEqual([]);
  });

  it.each(each)('%s has none of its hidden test among its sentences, nor nearly', (id, { chatbot }) => {
    expect(leaks(chatbot, hiddenTest(id))).toEqual([]);
  });

  it.each(each)('%s reaches every goal as it is', (id, { chatbot }) => {
    const { measures } = runTest(learn(chatbot), hiddenTest(id));
    expect(goalsOf(measures).filter(({ met }) => !met)).toEqual([]);
  });

  it.each(each)('%s still reaches every goal with the words of a region', (id, { chatbot }) => {
    for (const region of ['medan', 'banjar'] as const) {
      const { measures } = runTest(learn({ ...chatbot, region }), hiddenTest(id));
      expect(goalsOf(measures).filter(({ met }) => !met)).toEqual([]);
    }
  });

  it.each(each)('%s is not enough for a result without work of one’s own', (id, { chatbot }) => {
    const work = { v: 1, template: id, chatbot, first: null, ownTest: [], partnerTest: [] };
    expect(resultOf(work)?.basisPoints).toBe(7_000);
  });

  it.each(each)('%s does with its hidden test what it did', (id, { chatbot }) => {
    const { measures, outcomes } = runTest(learn(chatbot), hiddenTest(id));
    const golden = outcomes.map(({ message, answer, verdict }) => {
      const how = answer.kind === 'handover' ? answer.rule : answer.match;
      return [message.text, message.expects, verdict, answer.kind, how];
    });
    expect({ measures, golden }).toMatchSnapshot();
  });
});
