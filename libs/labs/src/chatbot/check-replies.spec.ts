import { aChatbot, anIntent } from './a-chatbot.given';
import { checkReplies, fillReply, rupiah, type Chatbot } from './index';
import { nextStepWords, promiseWords, secretWords } from './reply-words';

const withReply = (reply: string, given: Partial<Chatbot> = {}): Chatbot =>
  aChatbot({ ...given, intents: [anIntent('price', [], reply)] });
const replyCodes = (reply: string, given: Partial<Chatbot> = {}) =>
  checkReplies(withReply(reply, given))
    .filter(({ values, code }) => values['text'] === 'price' && code.startsWith('reply'))
    .map(({ code }) => code);

describe('checkReplies', () => {
  it.each([
    ['is empty', '  ', 'reply-empty'],
    ['is too long', `Mau pesan? ${'a'.repeat(490)}`, 'reply-long'],
    ['leads nowhere', 'Bolu kami lembut.', 'reply-no-next-step'],
    ['names a variable that the card does not have', 'Bolu {harga:bika}. Mau pesan?', 'reply-unknown-variable'],
    ['has another price than the card', 'Bolu Rp35.000. Mau pesan?', 'reply-price'],
    ['has another price in words', 'Bolu 35 ribu. Mau pesan?', 'reply-price'],
    ['has an hour without a zone', 'Buka 08.00. Mau datang?', 'reply-zone'],
    ['has an hour in words without a zone', 'Buka jam 8. Mau datang?', 'reply-zone'],
    ['promises what is not sure', 'Pasti sampai hari ini. Mau pesan?', 'reply-promise'],
    ['asks for a secret', 'Kirim kode OTP Anda.', 'reply-asks-secret'],
  ])('finds a reply that %s', (_, reply, code) => {
    expect(replyCodes(reply)).toEqual([code]);
  });

  it.each([
    ['asks a question', 'Bolu kami lembut. Mau?'],
    ['has exactly 500 letters', `Mau pesan? ${'a'.repeat(489)}`],
    ['has the price of the card, written by hand', 'Bolu Rp38.000. Mau pesan?'],
    ['has the price of the card in words', 'Bolu 38 ribu. Mau pesan?'],
    ['has an hour with its zone', 'Buka pukul 08.00 WITA. Mau datang?'],
    ['says that it is not sure', 'Belum pasti ada. Kirim jumlahnya dulu.'],
    ['warns of giving a secret away', 'Jangan kirim PIN atau OTP ke siapa pun. Mau pesan?'],
    ['has a word that only begins like a secret', 'Pindah alamat? Kirim yang baru.'],
    ['has a number that is no price', 'Pesan 10 kotak. Kirim jumlahnya.'],
  ])('lets a reply pass that %s', (_, reply) => {
    expect(replyCodes(reply)).toEqual([]);
  });

  it('counts the letters a customer will see, with the facts in their places', () => {
    expect(replyCodes(`Mau {a} ${'a'.repeat(300)}`, { variables: { a: 'b'.repeat(300) } })).toContain('reply-long');
  });

  it('takes a fact that nobody filled for unknown', () => {
    expect(replyCodes('Bolu {a}. Mau?', { variables: { a: '' } })).toEqual(['reply-unknown-variable']);
  });

  it('shows where the words stand', () => {
    const [finding] = checkReplies(withReply('Bolu Rp35.000. Mau pesan?')).filter(({ code }) => code === 'reply-price');
    expect(finding).toMatchObject({ at: [5, 13], values: { price: 'Rp35.000' } });
  });

  it.each(promiseWords)('knows the promise %j', (words) => {
    expect(replyCodes(`Kami ${words} di sini. Mau?`)).toContain('reply-promise');
  });

  it.each(secretWords)('knows the secret %j', (words) => {
    expect(replyCodes(`Sebut ${words} Anda`)).toContain('reply-asks-secret');
  });

  it.each(nextStepWords)('knows the next step %j', (word) => {
    expect(replyCodes(`Lalu ${word} saja`)).toEqual([]);
  });

  it('asks that a bot says what it is when it greets', () => {
    const greet = (reply: string) =>
      checkReplies(aChatbot({ intents: [anIntent('greeting', [], reply)] })).some(
        ({ code }) => code === 'greeting-not-disclosed',
      );
    expect(greet('Halo, saya Dewi. Mau pesan?')).toBe(true);
    expect(greet('Halo, botol siap. Mau pesan?')).toBe(true);
    expect(greet('Halo, ini balasan otomatis. Mau pesan?')).toBe(false);
    expect(greet('Halo, ini bot toko. Mau pesan?')).toBe(false);
    expect(checkReplies(aChatbot({ intents: [] })).map(({ code }) => code)).toContain('no-greeting');
  });

  it('asks for a way to a person where the bot does not understand', () => {
    const codes = (fallback: string) => checkReplies(aChatbot({ fallback })).map(({ code }) => code);
    expect(codes('Maaf, coba tulis lagi.')).toContain('fallback-without-person');
    expect(codes('Maaf, ketik ORANG.')).not.toContain('fallback-without-person');
  });

  it('asks for enough intents and sentences', () => {
    const intents = [
      anIntent('a', ['satu', 'dua', 'tiga', 'empat']),
      anIntent('b', ['roti', 'kue', 'bolu', 'bika', 'nasi']),
    ];
    const found = checkReplies(aChatbot({ intents })).map(({ code, values }) => [
      code,
      values['text'] ?? values['count'],
    ]);
    expect(found).toContainEqual(['few-intents', 2]);
    expect(found).toContainEqual(['few-utterances', 'a']);
    expect(found).toContainEqual(['more-utterances', 'b']);
  });

  it('takes a sentence given twice for one', () => {
    const intents = [anIntent('a', ['roti', 'Roti', 'roti ya', 'kue', 'bolu', 'bika'])];
    expect(checkReplies(aChatbot({ intents })).find(({ code }) => code === 'few-utterances')?.values).toMatchObject({
      count: 4,
    });
  });

  it('asks for an eighth intent and suggests an eighth sentence', () => {
    const seven = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh'];
    const intents = seven.map((id) =>
      anIntent(
        id,
        seven.map((word) => `${word} ${id}x`),
      ),
    );
    const codes = checkReplies(aChatbot({ intents })).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['few-intents', 'more-utterances', 'no-greeting']));
  });

  it('wants a next step where the bot does not understand, and none after thanks', () => {
    const thanks = aChatbot({ fallback: 'Maaf, petugas sibuk.', intents: [anIntent('thanks', [], 'Sama-sama.')] });
    const found = checkReplies(thanks).filter(({ code }) => code === 'reply-no-next-step');
    expect(found.map(({ values }) => values['text'])).toEqual(['fallback']);
  });

  it('is content with eight intents and eight sentences', () => {
    const eight = ['satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan'];
    const intents = eight.map((id) =>
      anIntent(
        id,
        eight.map((word) => `${word} ${id}x`),
      ),
    );
    const codes = checkReplies(aChatbot({ intents })).map(({ code }) => code);
    expect(codes).toEqual(['no-greeting']);
  });

  it('finds a sentence that stands under two intents', () => {
    const intents = [anIntent('a', ['harga bolu']), anIntent('b', ['hrg bolu kak'])];
    expect(checkReplies(aChatbot({ intents })).find(({ code }) => code === 'same-sentence')?.values).toEqual({
      text: 'b',
      other: 'a',
      sentence: 'harga bolu',
    });
  });

  it('checks what is said when nobody is there and when a person takes over too', () => {
    const found = checkReplies(aChatbot({ away: '', handover: '{siapa} membalas.' }));
    expect(found).toContainEqual(expect.objectContaining({ code: 'reply-empty', values: { text: 'away' } }));
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'reply-unknown-variable', values: { text: 'handover', variable: '{siapa}' } }),
    );
  });
});

describe('fillReply', () => {
  it('puts the facts into their places and leaves what nobody filled', () => {
    expect(
      fillReply('{nama_toko}: { harga:bolu }, {x}, {kosong}', { nama_toko: 'Kue', 'harga:bolu': 1500000, kosong: '' }),
    ).toBe('Kue: Rp1.500.000, {x}, {kosong}');
  });

  it('does not read a fact as a pattern', () => {
    expect(fillReply('{a}', { a: '$& {b}', b: 'x' })).toBe('$& {b}');
  });

  it('knows no facts but those it was given', () => {
    expect(fillReply('{constructor} {toString}', {})).toBe('{constructor} {toString}');
  });

  it.each([
    [0, 'Rp0'],
    [500, 'Rp500'],
    [38000, 'Rp38.000'],
    [1234567, 'Rp1.234.567'],
  ])('writes %d as %s', (amount, written) => {
    expect(rupiah(amount)).toBe(written);
  });
});
