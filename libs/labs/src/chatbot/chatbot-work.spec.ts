import fc from 'fast-check';
import { mask } from '@labs/masking';
import { chatbotTemplates, maskWork, readWork, resultOf, type ChatbotWork } from './index';

const laundry = chatbotTemplates.find(({ id }) => id === 'laundry')!.chatbot;

const ownSentences = [
  'karpet masjid berapa semeter',
  'cuci tas ransel kena berapa',
  'harga gorden per lembar',
  'spanduk bisa dicuci berapa',
  'sajadah tarifnya berapa',
  'jaket kulit brp',
  'topi ada harganya',
  'sarung bantal berapa satu',
  'mukena satuan brp',
  'jas hujan berapa',
];
const ownMessages = [
  ['kalau tikar biayanya brp sih', 'price'],
  ['selimut bayi kena berapa', 'price'],
  ['tarif kilonya berapa sekarang', 'price'],
  ['harga setrika baju dinas', 'price'],
  ['halo laundry', 'greeting'],
  ['selamat malam kakak', 'greeting'],
  ['tolong jemput ke rumah saya', 'delivery'],
  ['ongkir antar jemputnya berapa', 'delivery'],
  ['buka jam brp besok', 'place'],
  ['lokasi laundrynya di mana', 'place'],
  ['bayar pakai dana bisa', 'payment'],
  ['transfer ke rekening mana', 'payment'],
  ['makasih banyak mbak', 'thanks'],
  ['sip oke makasih', 'thanks'],
  ['bajuku robek', 'handover'],
  ['tolong ganti rugi', 'handover'],
  ['mau bicara sama bos', 'handover'],
  ['saya alergi sabunnya', 'handover'],
  ['siapa juara piala dunia', 'out-of-scope'],
  ['resep soto banjar', 'out-of-scope'],
].map(([text = '', expects = '']) => ({ text, expects }));

const enriched = {
  ...laundry,
  intents: laundry.intents.map((intent) =>
    intent.id === 'price' ? { ...intent, utterances: [...intent.utterances, ...ownSentences] } : intent,
  ),
};
const work = (given: Partial<ChatbotWork> = {}): ChatbotWork => ({
  v: 1,
  template: 'laundry',
  chatbot: enriched,
  first: laundry,
  ownTest: ownMessages,
  partnerTest: [],
  ...given,
});

describe('resultOf', () => {
  it('gives full marks to a bot that was made one’s own and tested, without any AI', () => {
    expect(resultOf(work())).toMatchObject({
      basisPoints: 10_000,
      hidden: { all: 40, handedOver: 10 },
      first: { all: 40 },
      own: { all: 20 },
      partner: null,
      hiddenLeaks: 0,
    });
  });

  it.each([
    ['ownSentences', { chatbot: laundry }],
    ['ownTest', { ownTest: ownMessages.slice(1) }],
    ['ownTest', { ownTest: [...ownMessages.slice(1), { text: 'berapa harga kiloan', expects: 'price' }] }],
    ['ownTest', { ownTest: [...ownMessages.slice(1), ownMessages[1]!] }],
    ['ownTestGoals', { ownTest: ownMessages.slice(1) }],
    ['ownTestGoals', { ownTest: ownMessages.map((message) => ({ ...message, expects: 'promo' })) }],
    ['replies', { chatbot: { ...enriched, away: '' } }],
    ['replies', { chatbot: { ...enriched, away: 'Kami pasti buka lagi.' } }],
    ['replies', { chatbot: { ...enriched, fallback: 'Maaf, coba lagi.' } }],
    ['intents', { chatbot: { ...enriched, intents: enriched.intents.slice(0, 7) } }],
    [
      'intents',
      {
        chatbot: {
          ...enriched,
          intents: [...enriched.intents, { id: 'own-1', name: '', utterances: [], reply: 'Mau?' }],
        },
      },
    ],
    [
      'handedOver',
      { chatbot: { ...enriched, handoverWords: { ...laundry.handoverWords, health: [], complaint: [] } } },
    ],
    ['right', { chatbot: { ...enriched, threshold: 130 } }],
    ['unknown', { chatbot: { ...enriched, threshold: 130 } }],
    ['heldBack', { chatbot: { ...enriched, threshold: 0 } }],
  ] as const)('does not give the point for %s to a bot or a test that lacks it (%#)', (point, given) => {
    const result = resultOf(work(given));
    expect(result?.points[point]).toBe(false);
    expect(result?.basisPoints).toBeLessThan(10_000);
  });

  it('does not give the point for wrong answers to a bot that answers everything with one thing', () => {
    const greedy = laundry.intents.map((intent) =>
      intent.id === 'promo'
        ? { ...intent, utterances: laundry.intents.flatMap(({ utterances }) => utterances).slice(0, 40) }
        : { ...intent, utterances: [] },
    );
    expect(resultOf(work({ chatbot: { ...laundry, intents: greedy, threshold: 0 } }))?.points.wrong).toBe(false);
  });

  it('gives the point for right answers to a bot that rose by ten points, short of the goal', () => {
    const few = (from: typeof laundry, most: number) => ({
      ...from,
      intents: from.intents.map((intent) => ({ ...intent, utterances: intent.utterances.slice(0, most) })),
    });
    const [worse, better] = [few(laundry, 1), few(laundry, 4)];
    const alone = resultOf(work({ chatbot: better, first: null }));
    expect(alone?.points.right).toBe(false);
    expect(resultOf(work({ chatbot: better, first: worse }))?.points.right).toBe(true);
  });

  it('counts hidden messages that were taught to the bot', () => {
    const taught = laundry.intents.map((intent) =>
      intent.id === 'payment' ? { ...intent, utterances: [...intent.utterances, 'Bisa bayar pakai QRIS?'] } : intent,
    );
    expect(resultOf(work({ chatbot: { ...laundry, intents: taught } }))?.hiddenLeaks).toBe(1);
  });

  it('counts by the words of the region the bot knows, and those the first run knew', () => {
    const ownTest = [
      ['barapa sekilonya', 'price'],
      ['kayapa caranya mun handak laundry', 'order'],
    ].map(([text = '', expects = '']) => ({ text, expects }));
    const banjar = { ...laundry, region: 'banjar' as const };
    const right = (chatbot: ChatbotWork['chatbot']) => resultOf(work({ chatbot, ownTest }))?.own?.right;
    expect([right(laundry), right({ ...laundry, region: 'medan' }), right(banjar)]).toEqual([0, 0, 2]);
    expect(resultOf(work({ first: banjar }))?.first).toEqual(resultOf(work({ chatbot: banjar }))?.hidden);
  });

  it('keeps the region of a bot that is masked, read and written', () => {
    const banjar = work({ chatbot: { ...enriched, region: 'banjar' } });
    expect(readWork(JSON.parse(JSON.stringify(maskWork(banjar, (text) => text))))?.chatbot.region).toBe('banjar');
    expect('region' in (readWork(work())?.chatbot ?? {})).toBe(false);
  });

  it('counts what the partner sent', () => {
    expect(resultOf(work({ partnerTest: ownMessages.slice(0, 10) }))?.partner).toMatchObject({ all: 10 });
  });

  it('fits into what the phone sends: the sentences of twice a template and two tests', () => {
    expect(JSON.stringify(work({ partnerTest: ownMessages })).length).toBeLessThan(64 * 1024);
  });

  it('answers anything that is no work with null, never with an error', () => {
    fc.assert(fc.property(fc.anything(), (value) => expect(resultOf(value)).toBeNull()));
    const broken = fc
      .constantFrom(...Object.keys(work()))
      .chain((key) => fc.jsonValue().map((value) => ({ ...work(), [key]: value })));
    fc.assert(
      fc.property(broken, (value) => expect(() => resultOf(value)).not.toThrow()),
      { numRuns: 30 },
    );
  });

  it.each([
    ['another version', { v: 2 }],
    ['an unknown trade', { template: 'bakery' }],
    ['no bot', { chatbot: null }],
    ['a first bot that is none', { first: {} }],
    ['a test that is none', { ownTest: 'x' }],
    ['a partner’s test that is none', { partnerTest: [1] }],
    ['a message too long', { ownTest: [{ text: 'a'.repeat(2_001), expects: 'price' }] }],
    ['more messages than a test has', { ownTest: Array(61).fill(ownMessages[0]) }],
    ['intents without end', { chatbot: { ...laundry, intents: Array(31).fill(laundry.intents[0]) } }],
    ['an intent twice', { chatbot: { ...laundry, intents: [laundry.intents[0], laundry.intents[0]] } }],
    ['an intent without a name', { chatbot: { ...laundry, intents: [{ ...laundry.intents[0], id: '' }] } }],
    ['a handing over that is neither', { chatbot: { ...laundry, intents: [{ ...laundry.intents[0], handsOver: 1 }] } }],
    [
      'sentences without end',
      { chatbot: { ...laundry, intents: [{ ...laundry.intents[0], utterances: Array(41).fill('a') }] } },
    ],
    ['a threshold that is no whole number', { chatbot: { ...laundry, threshold: 0.5 } }],
    ['a threshold above all', { chatbot: { ...laundry, threshold: 131 } }],
    ['a threshold below nothing', { chatbot: { ...laundry, threshold: -1 } }],
    ['another region', { chatbot: { ...laundry, region: 'java' } }],
    ['a price below nothing', { chatbot: { ...laundry, variables: { 'harga:x': -1 } } }],
    ['a price in fractions', { chatbot: { ...laundry, variables: { 'harga:x': 0.5 } } }],
    ['no facts', { chatbot: { ...laundry, variables: undefined } }],
    [
      'facts without end',
      { chatbot: { ...laundry, variables: Object.fromEntries(Array.from({ length: 61 }, (_, i) => [i, ''])) } },
    ],
    ['no words for handing over', { chatbot: { ...laundry, handoverWords: { complaint: [] } } }],
    [
      'words without end',
      { chatbot: { ...laundry, handoverWords: { ...laundry.handoverWords, legal: Array(151).fill('a') } } },
    ],
    ['no fallback', { chatbot: { ...laundry, fallback: undefined } }],
  ])('does not read a work with %s', (_, given) => {
    expect(readWork({ ...work(), ...given })).toBeNull();
  });

  it('reads what it wrote, and drops what does not belong', () => {
    const plain = JSON.parse(JSON.stringify(work({ chatbot: { ...enriched, region: 'banjar' } })));
    expect(readWork({ ...plain, note: 'x' })).toEqual(plain);
  });
});

describe('maskWork', () => {
  it.each(chatbotTemplates.map(({ id, chatbot }) => [id, chatbot] as const))(
    'leaves the bot of %s as good as it was when the platform’s own mask goes over it',
    (template, chatbot) => {
      const masked = maskWork(work({ template, chatbot, first: null, ownTest: [] }), (text) => mask(text).text);
      expect(resultOf(masked)?.points).toMatchObject({
        handedOver: true,
        right: true,
        wrong: true,
        unknown: true,
        heldBack: true,
      });
    },
  );

  it('passes every sentence that may be a customer’s through the mask, and nothing else', () => {
    const masked = maskWork(work({ partnerTest: [{ text: 'x', expects: 'price' }] }), () => '[…]');
    const texts = [masked.chatbot, masked.first!].flatMap(({ intents }) =>
      intents.flatMap(({ utterances }) => utterances),
    );
    expect(
      new Set(
        [...texts, ...masked.ownTest, ...masked.partnerTest].map((one) => (typeof one === 'string' ? one : one.text)),
      ),
    ).toEqual(new Set(['[…]']));
    expect(masked.chatbot.away).toBe(laundry.away);
    expect(masked.ownTest[0]?.expects).toBe('price');
    expect(maskWork(work({ first: null }), () => '').first).toBeNull();
  });
});
