import fc from 'fast-check';
import { aChatbot, anIntent } from './a-chatbot.given';
import { chatbotTemplates, learn, match, type Match } from './index';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.constantFrom('berapa', 'harga', 'bolu', 'di', 'mana', 'ongkir', 'brp', 'kak', 'antar', 'x', '😡'), {
      maxLength: 8,
    })
    .map((words) => words.join(' ')),
);

const withoutNearest = (found: Match | null) => found && { ...found, nearest: '' };

describe('the matcher', () => {
  it('finds the intent whose sentence is most like the message, and says which sentence', () => {
    expect(match(learn(aChatbot()), 'harga bolu berapa ya kak')).toMatchObject({
      intent: 'price',
      nearest: 'berapa harga bolu',
    });
  });

  it('gives a message that is one of its sentences more than the whole of one', () => {
    expect(match(learn(aChatbot()), 'daftar harga')?.score).toBeGreaterThanOrEqual(11_000);
  });

  it('counts the best likeness and three tenths of the mean of the best three', () => {
    const one = match(
      learn(aChatbot({ intents: [anIntent('price', ['bolu berapa']), anIntent('x', ['halo'])] })),
      'bolu berapa',
    );
    expect(one).toMatchObject({ score: 11_000, margin: 11_000, runnerUp: null });
  });

  it('sees through typing errors by parts of words', () => {
    expect(match(learn(aChatbot()), 'ongkos antr ke rmah')?.intent).toBe('delivery');
    expect(match(learn(aChatbot()), 'allamatnya')?.intent).toBe('place');
  });

  it('knows what a word is about that none of its sentences has', () => {
    const chatbot = aChatbot({
      intents: [anIntent('payment', ['bisa bayar pakai gopay']), anIntent('place', ['buka jam berapa'])],
    });
    expect(match(learn(chatbot), 'ada ovo')?.intent).toBe('payment');
  });

  it('takes strange words as a sign that it is asked something else', () => {
    const model = learn(aChatbot());
    const known = match(model, 'bolu berapa')?.score ?? 0;
    const strange = match(model, 'bolu berapa kalori vitamin mineral')?.score ?? 0;
    expect(strange).toBeLessThan(known * 0.7);
  });

  it('has no answer to nothing, and a chatbot without sentences none to anything', () => {
    expect(match(learn(aChatbot()), '')).toBeNull();
    expect(match(learn(aChatbot()), '?! 🧁')).toBeNull();
    expect(match(learn(aChatbot({ intents: [] })), 'halo')).toBeNull();
    expect(match(learn(aChatbot({ intents: [anIntent('x'), anIntent('y', ['', '…'])] })), 'halo')).toBeNull();
    expect(match(learn(aChatbot()), 'zzzz qqqq')).toBeNull();
  });

  it('is torn between two intents that have the same sentence', () => {
    const intents = [anIntent('one', ['harga bolu']), anIntent('two', ['harga bolu'])];
    expect(match(learn(aChatbot({ intents })), 'harga bolu')?.margin).toBe(0);
  });

  it('names the same nearest sentence among equals, however they are ordered', () => {
    const both = (utterances: string[]) =>
      match(learn(aChatbot({ intents: [anIntent('one', utterances)] })), 'kirim bolu')?.nearest;
    expect(both(['bolu satu', 'bolu dua'])).toBe(both(['bolu dua', 'bolu satu']));
  });

  it('never changes its mind: the same text gives the same answer, whatever stands in it', () => {
    const chatbot = chatbotTemplates[0]!.chatbot;
    const [one, other] = [learn(chatbot), learn(structuredClone(chatbot))];
    fc.assert(fc.property(anyText, (text) => expect(match(one, text)).toEqual(match(other, text))));
  });

  it('does not depend on the order of intents and sentences', () => {
    const { chatbot } = chatbotTemplates[3]!;
    const reversed = {
      ...chatbot,
      intents: [...chatbot.intents]
        .reverse()
        .map((intent) => ({ ...intent, utterances: [...intent.utterances].reverse() })),
    };
    const [one, other] = [learn(chatbot), learn(reversed)];
    const texts = fc.oneof(anyText, fc.constantFrom(...chatbot.intents.flatMap(({ utterances }) => utterances)));
    fc.assert(fc.property(texts, (text) => expect(match(other, text)).toEqual(match(one, text))));
  });

  it('gains nothing and loses nothing by a sentence given again, in capitals too', () => {
    const chatbot = aChatbot();
    const anySentence = fc.constantFrom(
      ...chatbot.intents.flatMap(({ id, utterances }) => utterances.map((text) => ({ id, text }))),
    );
    const before = learn(chatbot);
    fc.assert(
      fc.property(anySentence, anyText, ({ id, text }, message) => {
        const again = chatbot.intents.map((intent) =>
          intent.id === id ? { ...intent, utterances: [...intent.utterances, text, text.toUpperCase()] } : intent,
        );
        const found = match(learn({ ...chatbot, intents: again }), message);
        // Of two that mean the same, either may be shown as the nearest.
        expect(withoutNearest(found)).toEqual(withoutNearest(match(before, message)));
      }),
    );
  });

  it('scores between nothing and 1.3, and the margin is never more than the score', () => {
    const model = learn(aChatbot());
    fc.assert(
      fc.property(anyText, (text) => {
        const found = match(model, text);
        if (!found) return;
        expect(Number.isInteger(found.score)).toBe(true);
        expect(found.score).toBeGreaterThan(0);
        expect(found.score).toBeLessThanOrEqual(13_000);
        expect(found.margin).toBeGreaterThanOrEqual(0);
        expect(found.margin).toBeLessThanOrEqual(found.score);
      }),
    );
  });

  it('is quick: a message takes a few milliseconds at most, its sentences under 200 kB', () => {
    const { chatbot } = chatbotTemplates[0]!;
    const model = learn(chatbot);
    const message = 'kak mau tanya kalau pesan nasi kotak untuk besok masih bisa tidak ya, ongkirnya berapa';
    for (let i = 0; i < 20; i += 1) match(model, message);
    const start = performance.now();
    for (let i = 0; i < 50; i += 1) match(model, message);
    expect((performance.now() - start) / 50).toBeLessThan(20);
    expect(JSON.stringify(chatbot).length).toBeLessThan(200_000);
  });
});
