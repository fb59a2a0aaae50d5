import fc from 'fast-check';
import { channelIds, goalIds } from './channels';
import { checkCopy, isToMend, mended } from './check-copy';
import { draftsOf } from './drafts';
import { bika, bolu, laundry } from './golden.given';
import { isErrorFound, plantError } from './planted-error';
import { findPrices } from './prices';
import { rupiah } from './rupiah';
import { sampleCards } from './sample-cards';
import { editSimilarity, shingleSimilarity } from './similarity';

const cards = [bolu, bika, laundry, ...sampleCards];
const anyCard = fc.constantFrom(...cards);
const anyChannel = fc.constantFrom(...channelIds);
const words = fc.constantFrom(
  'halal',
  'bolu',
  'Rp38.000',
  'terbaik',
  '3 hari',
  'tidak',
  '\n',
  'Rp',
  '12.',
  'jam 8',
  'antar',
  'ke Medan',
  '!',
  '🎂',
  '600 gram',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(words, { maxLength: 30 }).map((list) => list.join(' ')),
);

describe('checking a text', () => {
  it('survives every text, and every place lies within it', () => {
    fc.assert(
      fc.property(anyCard, anyChannel, anyText, anyText, (card, channel, text, draft) => {
        for (const { at } of checkCopy({ card, channel, text, draft }).findings) {
          if (at === undefined) continue;
          expect(at[0]).toBeGreaterThanOrEqual(0);
          expect(at[1]).toBeGreaterThan(at[0]);
          expect(at[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('says the same of the same text', () => {
    fc.assert(
      fc.property(anyCard, anyText, (card, text) => {
        const copy = { card, channel: 'wa-status', text } as const;
        expect(checkCopy(copy)).toEqual(checkCopy(copy));
      }),
    );
  });

  it('survives every card', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), anyText, (product, other, text) => {
        const card = {
          product,
          price: other,
          size: other,
          keeps: other,
          area: other,
          hours: other,
          order: other,
          halal: other,
        };
        expect(() => checkCopy({ card, channel: 'instagram', text })).not.toThrow();
        for (const goal of goalIds) expect(draftsOf(card, 'wa-reply', goal, other)).toHaveLength(3);
      }),
    );
  });

  it('never flags a price of the card, however it is written', () => {
    const price = fc.integer({ min: 1, max: 9_999 }).map((thousands) => thousands * 1000);
    const form = fc.constantFrom<(value: number) => string>(
      (value) => rupiah(value),
      (value) => `Rp ${rupiah(value).slice(2)},-`,
      (value) => `Rp${value}`,
      (value) => `${value / 1000}rb`,
      (value) => `${value / 1000} ribu`,
      (value) => `${value / 1000}k`,
      (value) => `Rp${value / 1000}rb`,
      (value) => rupiah(value).slice(2),
      (value) =>
        value % 100_000 === 0 && value >= 1_000_000
          ? `${String(value / 1_000_000).replace('.', ',')} jt`
          : rupiah(value),
    );
    fc.assert(
      fc.property(price, form, (value, write) => {
        const card = { product: 'kue', price: rupiah(value) };
        const { findings } = checkCopy({ card, channel: 'wa-status', text: `Kue ${write(value)} saja, chat ya.` });
        expect(findings.filter(isToMend)).toEqual([]);
        expect(findings.some(({ code }) => code === 'price-right')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('flags every other price, and mends it by the card’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }), (one, other) => {
        fc.pre(one !== other);
        const card = { product: 'kue', price: rupiah(one * 1000) };
        const text = `Kue ${rupiah(other * 1000)}, chat ya.`;
        const finding = checkCopy({ card, channel: 'wa-status', text }).findings.find(
          ({ code }) => code === 'price-differs',
        );
        expect(finding && mended(text, finding)).toBe(`Kue ${card.price}, chat ya.`);
      }),
    );
  });

  it('takes time in proportion to the text: twenty thousand letters in fifty milliseconds', () => {
    const one =
      'Bolu pandan terbaik 600 gram Rp35.000, halal, tahan 5 hari, buka jam 8 pagi, antar ke Medan. Chat ya! ';
    for (const text of [
      one.repeat(200),
      'Rp 3'.repeat(5000),
      '12 '.repeat(6700),
      'tiga '.repeat(4000),
      'a'.repeat(20_000),
      'antar '.repeat(3300),
    ]) {
      checkCopy({ card: bolu, channel: 'instagram', text: text.slice(0, 4000) });
      const times = [1, 2, 3].map(() => {
        const begun = performance.now();
        checkCopy({ card: bolu, channel: 'instagram', text: text.slice(0, 20_000) });
        return performance.now() - begun;
      });
      expect([text.slice(0, 12), Math.min(...times) < 50 * slowness]).toEqual([text.slice(0, 12), true]);
    }
  });
});

// A machine that runs other tests at the same time is slower than a phone at rest.
const slowness = 3;

describe('the builder', () => {
  it.each(
    cards.flatMap((card) => channelIds.flatMap((channel) => goalIds.map((goal) => [card, channel, goal] as const))),
  )('makes three different drafts that the checks let pass: $0.product $1 $2', (card, channel, goal) => {
    const drafts = draftsOf(card, channel, goal, 'arisan keluarga');
    expect(new Set(drafts).size).toBe(3);
    for (const text of drafts) {
      const serious = checkCopy({ card, channel, text }).findings.filter(isToMend);
      expect(serious.map(({ code, values }) => ({ text, code, ...values }))).toEqual([]);
      expect(text).not.toMatch(/[{}]|undefined| {2}|\.\.|^\s|\s$/);
    }
  });
});

describe('a draft', () => {
  it('says several prices as several, and leaves out what the card does not know', () => {
    const [first, , third] = draftsOf(bika, 'wa-status', 'order');
    expect(first).toContain('Harga: kecil Rp38.000, besar Rp65.000.');
    expect(third).not.toContain('Harganya');
    expect(draftsOf({ product: 'Kue', price: '5000' }, 'wa-status', 'order')[0]).toBe(
      'Kue siap dipesan. Harganya Rp5.000.\nMau pesan? Balas status ini.',
    );
  });
});

describe('the error on purpose', () => {
  it('is always found by the checks and by its place, and by no other place', () => {
    const kinds = new Set<string>();
    for (let seed = 0; seed < 300; seed += 1) {
      const planted = plantError(seed);
      kinds.add(planted.kind);
      const serious = checkCopy({ card: planted.card, channel: 'wa-status', text: planted.text }).findings.filter(
        isToMend,
      );
      expect([
        planted.text,
        serious.some(({ at }) => at !== undefined && at[0] < planted.at[1] && at[1] > planted.at[0]),
      ]).toEqual([planted.text, true]);
      expect(isErrorFound(planted, planted.at)).toBe(true);
      expect(isErrorFound(planted, [planted.at[1], planted.text.length + 1])).toBe(false);
      expect(isErrorFound(planted, [0, planted.at[0]])).toBe(false);
      expect(isErrorFound(planted, null)).toBe(false);
      expect(plantError(seed)).toEqual(planted);
    }
    expect(kinds).toEqual(new Set(['price', 'keeps', 'claim']));
  });
});

describe('similarity', () => {
  it('is whole for the same text, nothing for a stranger, and the same both ways', () => {
    expect(editSimilarity('Bolu  pandan', 'bolu pandan')).toBe(10_000);
    expect(editSimilarity('', '')).toBe(10_000);
    expect(editSimilarity('abcd', 'wxyz')).toBe(0);
    expect(editSimilarity('abcd', 'abcx')).toBe(7_500);
    expect(shingleSimilarity('satu dua tiga empat lima', 'Satu dua tiga empat lima!')).toBe(10_000);
    expect(shingleSimilarity('satu dua tiga empat lima', 'satu dua tiga empat enam')).toBe(3_333);
    expect(shingleSimilarity('', '')).toBe(0);
    expect(shingleSimilarity('halo', 'halo')).toBe(10_000);
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        expect(shingleSimilarity(a, b)).toBe(shingleSimilarity(b, a));
        expect(editSimilarity(a, b)).toBe(editSimilarity(b, a));
      }),
    );
  });
});

describe('sums of money', () => {
  it.each([
    ['1,5 jt', [1_500_000]],
    ['1.5 juta', [1_500_000]],
    ['Rp1,25 juta', [1_250_000]],
    ['Rp35.000,00', [35_000]],
    ['Rp. 35.000', [35_000]],
    ['IDR 35k', [35_000]],
    ['Rp35-40rb', [35_000, 40_000]],
    ['Rp35.000 - Rp40.000', [35_000, 40_000]],
    ['35 s/d 40 ribu', [40_000]],
    ['5 ribuan', [5_000]],
    ['seribu', [1_000]],
    ['lima belas ribu', [15_000]],
    ['seratus dua puluh lima ribu', [125_000]],
    ['dua juta lima ratus ribu', [2_500_000]],
    ['belanja minimal 100rb', [100_000]],
    ['35kg', []],
    ['1.000 gram', []],
    ['10rb followers', []],
    ['1.234 orang', []],
    ['08.00-17.00', []],
    ['2 kotak isi 12', []],
    ['SKU12000', []],
    ['0812-3456-7890', []],
  ])('are read in %j', (text, sums) => {
    expect(findPrices(text).map((price) => price.rupiah)).toEqual(sums);
  });
});
