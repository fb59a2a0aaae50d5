import { aChatbot, anIntent } from './a-chatbot.given';
import { answer, chatbotTemplates, handoverReasons, learn, leastMargin } from './index';
import { longestMessage } from './handover';

const model = learn(aChatbot());
const reason = (text: string) => {
  const given = answer(model, text);
  return given.kind === 'handover' ? given.rule.reason : given.kind;
};

describe('answer', () => {
  it('answers what it is sure of, with the facts in their places', () => {
    expect(answer(model, 'bolu berapa')).toMatchObject({
      kind: 'answer',
      reply: 'Bolu Rp38.000. Mau pesan?',
      match: { intent: 'price' },
    });
  });

  it('admits what it does not understand', () => {
    expect(answer(model, 'resep rahasia nenek')).toMatchObject({
      kind: 'fallback',
      reply: expect.stringContaining('belum paham'),
    });
    expect(answer(model, '')).toMatchObject({ kind: 'fallback', match: null });
  });

  it('hands over when it would have to say so twice in a row', () => {
    expect(answer(model, 'resep rahasia nenek', { afterFallback: true })).toMatchObject({
      kind: 'handover',
      rule: { reason: 'second-fallback' },
    });
    expect(answer(model, 'bolu berapa', { afterFallback: true }).kind).toBe('answer');
  });

  it('answers from the threshold of the slider on, and not below', () => {
    const score = 11_000;
    const intents = [anIntent('price', ['bolu berapa']), anIntent('x', ['halo'])];
    const at = (threshold: number) => answer(learn(aChatbot({ intents, threshold })), 'bolu berapa').kind;
    expect([at(score / 100), at(score / 100 + 1)]).toEqual(['answer', 'fallback']);
  });

  it('does not answer while it is torn between two intents', () => {
    const intents = [anIntent('one', ['harga bolu']), anIntent('two', ['harga bolu'])];
    expect(answer(learn(aChatbot({ intents })), 'harga bolu').kind).toBe('fallback');
  });

  it('answers from a margin of 0.08 on', () => {
    expect(leastMargin).toBe(800);
    const margins = [
      'alamat bolu',
      'harga toko',
      'bisa kirim bolu',
      'berapa ongkir',
      'halo alamat',
      'lokasi kirim',
      'buka harga',
      'jam antar',
    ];
    for (const text of margins) {
      const given = answer(learn(aChatbot({ threshold: 0 })), text);
      if (given.kind === 'handover' || !given.match) continue;
      expect([text, given.kind]).toEqual([text, given.match.margin >= 800 ? 'answer' : 'fallback']);
    }
  });

  it('hands over when the intent it knows is one for a person', () => {
    expect(answer(model, 'kuenya hancur')).toMatchObject({
      kind: 'handover',
      reply: 'Mohon maaf, petugas membalas.',
      rule: { reason: 'intent', because: 'kuenya hancur' },
    });
  });

  it.each([
    ['complaint', 'kuenya BASI kak'],
    ['complaint', 'kok salah kirim'],
    ['complaint', 'salah lagi yang dikirim'],
    ['anger', 'saya kecewaaa'],
    ['anger', 'mengecewakan'],
    ['refund', 'uang saya tolong dikembalikan'],
    ['health', 'anak saya alergi, bolu berapa?'],
    ['legal', 'saya lapor polisi'],
    ['personal-data', 'ini ktp saya'],
    ['personal-data', 'nomornya 1271 0412 3456 7890'],
    ['personal-data', '1271041234567'],
    ['person', 'mau ngomong sama orang'],
  ])('sends it to a person before it looks for an answer: %s, %j', (why, text) => {
    expect(reason(text)).toBe(why);
  });

  it.each([
    ['the words stand the other way round', 'kirim yang salah satu', 'complaint'],
    ['only one of two words stands there', 'uang muka berapa', 'refund'],
    ['the word is only part of another', 'basis toko', 'complaint'],
    ['it is a phone number', 'nomor saya 081234567890', 'personal-data'],
    ['it is a price', 'Rp1.500.000 ya', 'personal-data'],
  ])('does not take it for a person when %s: %j', (_, text, why) => {
    expect(reason(text)).not.toBe(why);
  });

  it('sends a long story to a person from 301 letters on, and counts letters, not their halves', () => {
    expect(reason('🧁'.repeat(longestMessage))).not.toBe('long');
    expect(reason('🧁'.repeat(longestMessage + 1))).toBe('long');
    expect(longestMessage).toBe(300);
  });

  it.each(['picture', 'voice'] as const)('sends a %s to a person, whatever is written with it', (attachment) => {
    expect(answer(model, 'bolu berapa', { attachment })).toMatchObject({
      kind: 'handover',
      rule: { reason: 'attachment', because: attachment },
    });
  });

  it('takes empty words for no rule', () => {
    const chatbot = aChatbot();
    const none = { ...chatbot, handoverWords: { ...chatbot.handoverWords, complaint: ['', '…'] } };
    expect(answer(learn(none), 'bolu berapa').kind).toBe('answer');
  });

  it.each(chatbotTemplates.flatMap(({ id, chatbot }) => handoverReasons.map((why) => [id, why, chatbot] as const)))(
    '%s: every word of its rules for %s sends a message to a person',
    (_, why, chatbot) => {
      const ready = learn({ ...chatbot, intents: [] });
      const missed = chatbot.handoverWords[why].filter(
        (words) => answer(ready, `kak ${words} tolong`).kind !== 'handover',
      );
      expect(missed).toEqual([]);
    },
  );

  it('has the standing words of every rule: none is taken away unseen', () => {
    expect(chatbotTemplates.map(({ id, chatbot }) => [id, chatbot.handoverWords])).toMatchSnapshot();
  });
});
