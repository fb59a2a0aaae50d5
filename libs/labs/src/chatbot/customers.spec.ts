import {
  chatbotTemplates,
  hiddenTest,
  leaks,
  learn,
  moods,
  normalise,
  scriptedCustomers,
  talk,
  type Chatbot,
  type Region,
} from './index';

const each = chatbotTemplates.map((template) => [template.id, template] as const);
type Trade = keyof typeof scriptedCustomers;

/** Everything the nine of a trade say to a bot, and what it makes of it. */
const allTurns = async (id: Trade, chatbot: Chatbot) => {
  const model = learn(chatbot);
  return (await scriptedCustomers[id]()).flatMap((one) => talk(model, one));
};
const rightOf = async (id: Trade, chatbot: Chatbot) =>
  (await allTurns(id, chatbot)).filter(({ verdict }) => verdict === 'right').length;

describe('the scripted customers', () => {
  it.each(each)('of %s are three in a hurry, three who are lost and three who are angry', async (id) => {
    const customers = await scriptedCustomers[id]();
    expect(customers.map(({ mood }) => mood)).toEqual(moods.flatMap((mood) => [mood, mood, mood]));
  });

  it.each(each)('of %s say four to six different things each, short as in a chat', async (id) => {
    for (const { turns } of await scriptedCustomers[id]()) {
      expect(turns.length).toBeGreaterThanOrEqual(4);
      expect(turns.length).toBeLessThanOrEqual(6);
    }
    const said = (await scriptedCustomers[id]()).flatMap(({ turns }) => turns.map(({ text }) => text));
    expect(said.filter((text) => text.length > 60)).toEqual([]);
    const openings = (await scriptedCustomers[id]()).map(({ turns }) => normalise(turns[0]?.text ?? '').join(' '));
    expect(new Set(openings).size).toBe(9);
  });

  it.each(each)('of %s want nothing that the trade has no intent for', async (id, { chatbot }) => {
    const known = ['handover', ...chatbot.intents.map((intent) => intent.id)];
    const wanted = (await scriptedCustomers[id]()).flatMap(({ turns }) => turns.map(({ expects }) => expects));
    expect(wanted.filter((expects) => !known.includes(expects))).toEqual([]);
  });

  it.each(each)(
    'of %s each come with what a good answer does, in both languages, two short sentences at most',
    async (id) => {
      for (const { good } of await scriptedCustomers[id]()) {
        for (const words of [good.id, good.en]) {
          expect(words.length).toBeLessThanOrEqual(130);
          expect(words.match(/[.!?](?= |$)/g)?.length).toBeLessThanOrEqual(2);
          expect(words).toMatch(/\.$/);
        }
        expect(good.id).not.toBe(good.en);
      }
    },
  );

  it.each(each)('of %s never say what the hidden test asks', async (id, { chatbot }) => {
    const asked = hiddenTest(id).map(({ text }) => text);
    const asIntent = { ...chatbot, intents: [{ id: 'asked', name: '', reply: '', utterances: asked }] };
    expect(
      leaks(
        asIntent,
        (await allTurns(id, chatbot)).map(({ turn }) => turn),
      ).map(({ text }) => text),
    ).toEqual([]);
  });

  it.each(each)('of %s are mostly new to the bot', async (id, { chatbot }) => {
    const turns = (await allTurns(id, chatbot)).map(({ turn }) => turn);
    expect(leaks(chatbot, turns).length * 10).toBeLessThanOrEqual(turns.length);
  });

  it.each(each)('of %s are all handed over where only a person may answer', async (id, { chatbot }) => {
    const missed = (await allTurns(id, chatbot)).filter(
      ({ turn, verdict }) => turn.expects === 'handover' && verdict !== 'handed-over',
    );
    expect(missed.map(({ turn }) => turn.text)).toEqual([]);
  });

  it.each(each)('of %s want a person three times and more when they are angry', async (id) => {
    const angry = (await scriptedCustomers[id]()).filter(({ mood }) => mood === 'angry');
    expect(angry.every(({ turns }) => turns.filter(({ expects }) => expects === 'handover').length >= 3)).toBe(true);
  });

  it.each(each)(
    'of %s are answered rightly seven times of ten by the template, which leaves work to do',
    async (id, { chatbot }) => {
      const answerable = (await allTurns(id, chatbot)).filter(({ turn }) => turn.expects !== 'handover');
      const right = answerable.filter(({ verdict }) => verdict === 'right').length;
      expect(right * 10).toBeGreaterThanOrEqual(answerable.length * 7);
      expect(right).toBeLessThan(answerable.length);
    },
  );

  it.each<[Trade, Region]>([
    ['culinary', 'medan'],
    ['grocery', 'banjar'],
    ['laundry', 'banjar'],
  ])('of %s are understood better once the bot knows the words of %s', async (id, region) => {
    const { chatbot } = chatbotTemplates.find((one) => one.id === id)!;
    expect(await rightOf(id, { ...chatbot, region })).toBeGreaterThan(await rightOf(id, chatbot));
  });

  it('are handed over when the bot would not understand them twice in a row', () => {
    const model = learn(chatbotTemplates[0]!.chatbot);
    const turns = ['planet mars', 'bulan purnama', 'berapa harga bika ambon'].map((text) => ({
      text,
      expects: 'price',
    }));
    expect(talk(model, { turns }).map(({ answer, verdict }) => [answer.kind, verdict])).toEqual([
      ['fallback', 'unknown'],
      ['handover', 'handed-over'],
      ['answer', 'right'],
    ]);
  });
});
