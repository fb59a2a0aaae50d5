import { chatbotDoor, chatbotTemplates } from './index';

const open = (value: unknown, flags: Readonly<Record<string, string>> = {}) =>
  chatbotDoor(
    new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)),
    new Map(Object.entries(flags).map(([flag, answer]) => [flag, [answer]])),
  );

const intents = [
  { id: 'greeting', utterances: ['halo', 'selamat pagi'] },
  { id: 'price', name: 'Harga', utterances: ['berapa harga bolu', 'bolu berapa'], reply: 'Bolu {harga:bolu}. Mau?' },
];
const replies = {
  greeting: 'Halo, ini balasan otomatis. Mau apa?',
  fallback: 'Ketik ORANG.',
  handover: 'Tunggu.',
  away: 'Tutup.',
};

describe('chatbotDoor', () => {
  it('prints the measures of the hidden test, the goals and what is confused', async () => {
    const { result, questions, findings } = await open({ template: 'laundry' });
    expect(result).toMatchObject({
      engine: 'chatbot@1',
      template: 'laundry',
      threshold: 45,
      summary: { intents: 14 },
      hidden: {
        measures: { all: 40, answerable: 25, handedOver: 10 },
        goals: expect.any(Array),
        confusions: expect.any(Array),
      },
      own: null,
    });
    expect([questions, findings]).toEqual([[], []]);
  });

  it('measures a bot of one’s own by a test of one’s own, and asks which trade it is of', async () => {
    const test = [
      { text: 'bolunya berapa', expects: 'price' },
      { text: 'bolu berapa', expects: 'price' },
      { text: 'bolunya basi', expects: 'handover' },
    ];
    const answer = await open({ intents, replies, variables: { 'harga:bolu': 38000 }, test });
    expect(answer.result).toMatchObject({
      template: null,
      hidden: null,
      own: { measures: { all: 3, right: 2, handedOver: 1 } },
    });
    expect(answer.questions).toEqual([{ id: 'template', options: chatbotTemplates.map(({ id }) => id), values: {} }]);
    expect(answer.findings).toContainEqual({
      code: 'leaked-message',
      severity: 'mend',
      values: { message: 'bolu berapa', sentence: 'bolu berapa', intent: 'price' },
    });
  });

  it('has the question answered by a flag', async () => {
    const answer = await open({ intents, replies }, { template: 'culinary' });
    expect(answer.questions).toEqual([]);
    expect(answer.result).toMatchObject({ template: 'culinary', hidden: { measures: { all: 40 } } });
  });

  it('takes the replies that stand apart for those of the intents, and names an intent by its id where it has no name', async () => {
    const { findings } = await open({
      intents,
      replies: { ...replies, greeting: 'Halo, saya Dewi. Mau apa?' },
      variables: {},
    });
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['greeting-not-disclosed', 'reply-unknown-variable']),
    );
  });

  it('moves the threshold by a flag', async () => {
    const strict = await open({ template: 'laundry' }, { threshold: '130' });
    expect(strict.result).toMatchObject({ threshold: 130, hidden: { measures: { right: 0, wrong: 0 } } });
  });

  it('asks for the trade when it is none of the five, or when there is nothing to measure', async () => {
    for (const value of [{ template: 'bakery' }, {}]) {
      expect(await open(value)).toMatchObject({ result: null, questions: [{ id: 'template' }], findings: [] });
    }
  });

  it.each([
    ['no JSON', '{', 'file-not-json'],
    ['a list', [], 'file-not-json'],
    ['nothing', '', 'file-not-json'],
    ['intents that are none', { intents: 'x' }, 'file-not-a-chatbot'],
    ['an intent that is none', { intents: [null] }, 'file-not-a-chatbot'],
    ['a threshold that is none', { template: 'laundry', threshold: 'x' }, 'file-not-a-chatbot'],
    ['a test that is none', { template: 'laundry', test: {} }, 'file-not-a-chatbot'],
  ])('refuses a file with %s in one code', async (_, value, code) => {
    expect(await open(value)).toEqual({
      result: null,
      questions: [],
      findings: [{ code, severity: 'stop', values: {} }],
    });
  });

  it('refuses a file that holds more sentences than a phone could weigh', async () => {
    expect((await open('{"template":"laundry"}'.padEnd(256_000))).result).not.toBeNull();
    expect((await open(' '.repeat(256_001))).findings).toMatchObject([
      { code: 'file-too-big', values: { most: 256_000 } },
    ]);
  });

  it('adds words for handing over to those of the trade, and region’s words', async () => {
    const test = [{ text: 'benangnya cabut', expects: 'handover' }];
    const given = { template: 'laundry', region: 'banjar', handoverWords: { legal: ['cabut'] }, test };
    expect((await open(given)).result).toMatchObject({ own: { measures: { handedOver: 1 } } });
  });
});
