import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { channels } from './channels';
import { copyEngine } from './check-copy';
import { claims, denials, falseDenials } from './claims';
import { readCopyWork, resultOf, withMaskedPrompt, type CopyWork } from './copy-work';
import { instead, openings, ordersOf, patterns, recipes } from './draft-patterns';
import { bolu } from './golden.given';
import { plantError } from './planted-error';
import { racikCues, racikHeadings } from './racik-cues';
import { respectWords } from './respect-words';
import { sampleCards } from './sample-cards';
import { units } from './units';

const draft = 'Bolu pandan terbaik dan halal. Rp35.000, tahan 5 hari. Chat ya.';
const mendedText = 'Bolu pandan wangi daun pandan. Rp38.000, tahan 3 hari suhu ruang. Chat ya.';
const planted = plantError(7);

const aWork = (changed: Partial<CopyWork> = {}): CopyWork => ({
  engine: copyEngine,
  card: bolu,
  channel: 'wa-status',
  goal: 'order',
  occasion: '',
  prompt: {
    kind: 'form',
    fields: {
      rincian: 'bolu pandan 600 gram Rp38.000',
      arah: 'ibu yang menyiapkan arisan',
      cara: 'sopan dan hangat',
      ingin: 'status WhatsApp 3 kalimat',
      kendala: 'paling banyak 300 huruf',
    },
  },
  source: 'pasted',
  draft,
  text: mendedText,
  versions: [],
  reasons: [{ what: '“terbaik” saya hapus', why: 'tidak ada bukti' }],
  ticks: [],
  exercise: { seed: 7, answer: planted.at },
  ...changed,
});

describe('what comes of a work', () => {
  it('is full marks for a mended text, five ingredients and the error found, without any AI', () => {
    expect(resultOf(aWork())).toMatchObject({
      basisPoints: 10_000,
      shown: 4,
      mended: 4,
      racik: 5,
      errorFound: true,
      remaining: [],
    });
  });

  it('is full marks for a clean draft as well: nothing shown is nothing left', () => {
    expect(resultOf(aWork({ draft: '', source: 'own' }))).toMatchObject({ basisPoints: 10_000, shown: 0, mended: 0 });
  });

  it.each<[string, Partial<CopyWork>, number]>([
    ['half of the findings left, among them a price', { text: draft.replace('terbaik dan halal', 'wangi') }, 7_500],
    ['a forbidden claim left', { draft: '', text: `${mendedText} Menyembuhkan batuk.` }, 5_000],
    ['a claim that came in while mending', { draft: '', text: `${mendedText} Terbaik.` }, 5_000],
    ['a finding of a kept version mended', { draft: '', versions: [draft] }, 10_000],
    ['four ingredients', { prompt: { kind: 'form', fields: { ...fieldsOfAWork(), arah: 'ibu' } } }, 9_400],
    ['the error not found', { exercise: { seed: 7, answer: null } }, 8_000],
    ['a text of five words', { draft: '', text: 'Bolu pandan Rp38.000. Chat ya.' }, 10_000],
    ['a text of four words', { text: 'Bolu pandan Rp38.000. Chat.' }, 0],
    ['an empty text', { text: '' }, 0],
  ])('counts %s', (_, changed, basisPoints) => {
    expect(resultOf(aWork(changed))?.basisPoints).toBe(basisPoints);
  });

  it('stays below evidence while a fact differs, however much was mended', () => {
    const many = 'Terbaik, nomor 1, satu-satunya, ajaib, canggih, organik, vegan. Tahan 5 hari. Rp38.000. Chat ya.';
    const left = 'Bolu pandan wangi. Tahan 5 hari. Rp38.000. Chat ya.';
    expect(resultOf(aWork({ draft: many, text: left }))).toMatchObject({ mended: 7, shown: 8, basisPoints: 7_900 });
  });

  it('may be evidence while a word of praise is left, and not while a forbidden claim is', () => {
    const many = 'Nomor 1, satu-satunya, ajaib, canggih, organik, vegan, terbaik. Menyembuhkan. Rp38.000. Chat ya.';
    const praise = 'Bolu pandan terbaik. Rp38.000. Chat ya.';
    const forbidden = 'Bolu pandan menyembuhkan. Rp38.000. Chat ya.';
    expect(resultOf(aWork({ draft: many, text: praise }))).toMatchObject({ mended: 7, basisPoints: 9_375 });
    expect(resultOf(aWork({ draft: many, text: forbidden }))).toMatchObject({ mended: 7, basisPoints: 7_900 });
  });

  it('reads nothing into the numbers that a work brings along', () => {
    expect(resultOf({ ...aWork({ text: '' }), basisPoints: 10_000, shown: 1, mended: 1 })?.basisPoints).toBe(0);
  });
});

function fieldsOfAWork() {
  const { prompt } = aWork();
  return prompt.kind === 'form' ? prompt.fields : {};
}

describe('reading a work', () => {
  it('takes it as it was sent', () => {
    expect(readCopyWork(JSON.parse(JSON.stringify(aWork())))).toMatchObject({ text: mendedText, card: bolu });
    expect(readCopyWork(aWork({ text: 'a'.repeat(4000) }))).not.toBeNull();
    expect(readCopyWork(aWork({ picture: { width: 800, height: 600, madeByAi: null } }))).not.toBeNull();
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['words', 'copy'],
    ['another engine', { ...aWork(), engine: 'copy@2' }],
    ['no card', { ...aWork(), card: null }],
    ['a card without a price', { ...aWork(), card: { product: 'kue' } }],
    ['a card of numbers', { ...aWork(), card: { product: 'kue', price: 38_000 } }],
    ['a card entry that is endless', { ...aWork(), card: { ...bolu, area: 'a'.repeat(401) } }],
    ['a strange channel', { ...aWork(), channel: 'toString' }],
    ['a strange goal', { ...aWork(), goal: 'win' }],
    ['a strange source', { ...aWork(), source: 'ai' }],
    ['a text that is none', { ...aWork(), text: 5 }],
    ['a text that is endless', { ...aWork(), text: 'a'.repeat(4001) }],
    ['a draft that is endless', { ...aWork(), draft: 'a'.repeat(4001) }],
    ['an occasion that is none', { ...aWork(), occasion: null }],
    ['too many versions', { ...aWork(), versions: Array.from({ length: 13 }, () => 'a') }],
    ['versions that are none', { ...aWork(), versions: [5] }],
    ['ticks that are none', { ...aWork(), ticks: [null] }],
    ['too many ticks', { ...aWork(), ticks: Array.from({ length: 13 }, () => 'a') }],
    ['reasons that are none', { ...aWork(), reasons: [{ what: 'a' }] }],
    ['too many reasons', { ...aWork(), reasons: Array.from({ length: 13 }, () => ({ what: 'a', why: 'b' })) }],
    ['a prompt that is none', { ...aWork(), prompt: 'bolu' }],
    ['a prompt of a strange kind', { ...aWork(), prompt: { kind: 'voice' } }],
    ['a prompt form of numbers', { ...aWork(), prompt: { kind: 'form', fields: { arah: 5 } } }],
    ['a free prompt without text', { ...aWork(), prompt: { kind: 'free' } }],
    ['a picture of words', { ...aWork(), picture: { width: 'wide', height: 2, madeByAi: null } }],
    ['a picture with a strange answer', { ...aWork(), picture: { width: 1, height: 2, madeByAi: 'maybe' } }],
    ['an exercise without a seed', { ...aWork(), exercise: { answer: null } }],
    ['an answer of three places', { ...aWork(), exercise: { seed: 1, answer: [1, 2, 3] } }],
    ['a prompt of a strange kind with fields', { ...aWork(), prompt: { kind: 'voice', fields: {} } }],
    ['an answer that is no place', { ...aWork(), exercise: { seed: 1, answer: [1] } }],
    ['an answer of words', { ...aWork(), exercise: { seed: 1, answer: ['a', 'b'] } }],
    ['more than an entry holds', { ...aWork(), more: 'a'.repeat(67_584) }],
  ])('refuses %s', (_, work) => {
    expect(readCopyWork(work)).toBeNull();
    expect(resultOf(work)).toBeNull();
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(aWork())), (value, key) => {
        const result = resultOf({ ...aWork(), [key]: value });
        expect(result === null || (result.basisPoints >= 0 && result.basisPoints <= 10_000)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a prompt before it leaves the phone', () => {
  it('has everything private masked, in the form and in free text', () => {
    const form = withMaskedPrompt(
      aWork({ prompt: { kind: 'form', fields: { arah: 'untuk Bu Siti 0812-6543-7788' } } }),
    );
    expect(form.prompt).toEqual({ kind: 'form', fields: { arah: 'untuk Bu [NAMA 1] [HP 1]' } });
    const free = withMaskedPrompt(aWork({ prompt: { kind: 'free', text: 'untuk Lintang Ayu' } }), ['Lintang Ayu']);
    expect(free.prompt).toEqual({ kind: 'free', text: 'untuk [NAMA 1]' });
  });
});

describe('the errors on purpose', () => {
  it('are the same for the same seed in every version of the engine', () => {
    const texts = Array.from({ length: 200 }, (_, seed) => plantError(seed).text);
    const print = createHash('sha256').update(JSON.stringify(texts)).digest('hex').slice(0, 16);
    expect([copyEngine, print]).toEqual(['copy@1', 'e6e878c818b2ee75']);
  });
});

describe('the tables of the lab of texts', () => {
  it('change only with a new version', () => {
    const tables = [
      claims,
      denials,
      falseDenials,
      respectWords,
      units,
      channels,
      patterns,
      openings,
      instead,
      instead,
      recipes,
      ordersOf,
      racikCues,
      racikHeadings,
      sampleCards,
    ];
    const print = createHash('sha256').update(JSON.stringify(tables)).digest('hex').slice(0, 16);
    expect([copyEngine, print]).toEqual(['copy@1', '0572b3d59310c039']);
  });
});
