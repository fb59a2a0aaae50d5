import { aChatbot, anIntent } from './a-chatbot.given';
import { chatbotTemplates, greetingAndAway, handoverSheet, keywordTable, quickReplies } from './index';

const named = (name: string) => ({ ...anIntent(name, [], '{nama_toko}'), name });

describe('the sheets of a chatbot', () => {
  it('gives each intent a shortcut of its own by the first word of its name', () => {
    const intents = [named('Harga'), named('Ongkir & antar'), named('Harga grosir'), named('🧁')];
    expect(quickReplies(aChatbot({ intents }))).toEqual([
      { shortcut: '/harga', text: 'Toko Kue' },
      { shortcut: '/ongkir', text: 'Toko Kue' },
      { shortcut: '/harga2', text: 'Toko Kue' },
      { shortcut: '/🧁', text: 'Toko Kue' },
    ]);
  });

  it('has the text for whoever writes first and the one for when the shop is closed', () => {
    expect(greetingAndAway(aChatbot({ away: '{nama_toko} tutup.' }))).toEqual({
      greeting: 'Halo! Ini balasan otomatis Toko Kue. Mau tanya apa?',
      away: 'Toko Kue tutup.',
    });
    expect(greetingAndAway(aChatbot({ intents: [] })).greeting).toBe('');
  });

  it('names the words by which each intent is known, those of many sentences and few intents first', () => {
    const [price, place] = keywordTable(
      aChatbot({
        intents: [
          anIntent('price', ['harga bolu', 'harga bika', 'ada harga']),
          anIntent('place', ['alamat', 'ada lokasi']),
        ],
      }),
    );
    expect(price?.keywords[0]).toBe('harga');
    expect(price?.keywords).not.toContain('alamat');
    expect(place?.keywords[2]).toBe('ada');
  });

  it('names six words at most and none that is too short to mean anything', () => {
    const rows = chatbotTemplates.flatMap(({ chatbot }) => keywordTable(chatbot));
    expect(rows.length).toBe(70);
    expect(Math.max(...rows.map(({ keywords }) => keywords.length))).toBe(6);
    expect(rows.flatMap(({ keywords }) => keywords).filter((word) => word.length < 3)).toEqual([]);
  });

  it('has all that hangs on the wall', () => {
    const { chatbot } = chatbotTemplates.find(({ id }) => id === 'laundry')!;
    expect(handoverSheet(chatbot)).toMatchObject({
      shop: 'Laundry Mentari',
      who: 'Pak Arif',
      when: 'paling lambat 1 jam pada jam buka',
      says: expect.stringContaining('Pak Arif membalas di chat ini paling lambat 1 jam pada jam buka'),
      rules: expect.arrayContaining([{ reason: 'complaint', words: expect.arrayContaining(['luntur']) }]),
    });
  });
});
