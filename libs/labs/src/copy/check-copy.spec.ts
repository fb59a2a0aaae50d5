import type { LabFinding } from '../door';
import { checkCopy, isToMend, mended } from './check-copy';
import { checkPicture } from './check-picture';
import type { FactCard } from './fact-card';
import { bika, bolu, laundry } from './golden.given';

const found = (text: string, card: FactCard = bolu) => checkCopy({ card, channel: 'wa-status', text }).findings;
const said = (text: string, card?: FactCard) =>
  found(text, card)
    .filter(isToMend)
    .map(({ code, at }) => (at ? `${code}: ${text.slice(...at)}` : code));
const one = (text: string, code: string, card?: FactCard): LabFinding => {
  const finding = found(text, card).find((other) => other.code === code);
  if (!finding) throw new Error(`No ${code} in “${text}”.`);
  return finding;
};

describe('the findings of a text', () => {
  it('come with what is forbidden first, then what to mend, what needs proof, advice and praise, each in the order of the text', () => {
    const text = 'Halal. Rp35.000! TERBAIK! Menyembuhkan! Ajaib! Chat ya.';
    expect(found(text).map(({ code, at }) => (at ? text.slice(...at) : code))).toEqual([
      ...['Menyembuhkan', 'Rp35.000', 'TERBAIK', 'Ajaib', 'Halal'],
      ...['reading-capitals', 'reading-exclamations', 'order-right', 'length-right'],
    ]);
  });

  it('are none for an empty text', () => {
    expect(found('')).toEqual([]);
    expect(found(' … ')).toEqual([]);
  });

  it('carry the card’s word where it can be put in at one press', () => {
    const text = 'Bolu pandan 500 gram Rp35.000, tahan 5 hari. Chat ya.';
    const findings = found(text).filter(isToMend);
    expect(findings.map(({ values }) => values['mend'])).toEqual(['600 gram', 'Rp38.000', '3 hari']);
    const size = one(text, 'fact-differs');
    expect(mended(text, size)).toBe('Bolu pandan 600 gram Rp35.000, tahan 5 hari. Chat ya.');
  });

  it('leave the choice to the learner where the card has two, or none', () => {
    const prices = one('Bika ambon Rp40.000. Chat ya.', 'price-differs', bika);
    expect(prices.values['mend']).toBeUndefined();
    expect(mended('Bika ambon Rp40.000. Chat ya.', prices)).toBeUndefined();
    expect(one('Bika ambon Rp38.000, tahan 9 hari. Chat ya.', 'fact-differs', bika).values['mend']).toBeUndefined();
    expect(mended('Bolu', { code: 'price-missing', severity: 'mend', values: { mend: 'Rp1' } })).toBeUndefined();
  });

  it('call every sum unknown while the card has no price', () => {
    expect(said('Kue Rp5.000. Chat ya.', { product: 'kue', price: 'belum ada' })).toEqual(['price-unknown: Rp5.000']);
    expect(said('Kue enak. Chat ya.', { product: 'kue', price: '' })).toEqual([]);
  });

  it('take a price times the packs of its sentence, up to 99, and of no other sentence', () => {
    expect(said('99 kotak Rp3.762.000. Chat ya.')).toEqual([]);
    expect(said('100 kotak Rp3.800.000. Chat ya.')).toEqual(['price-differs: Rp3.800.000']);
    expect(said('2 kotak saja. Rp76.000. Chat ya.')).toEqual(['price-differs: Rp76.000']);
    expect(said('Rp76.000 untuk 2 kotak. Chat ya.')).toEqual([]);
    expect(said('Rp76.000 untuk 2 hari. Chat ya.')).toEqual(['price-differs: Rp76.000']);
  });

  it('leave alone how much somebody orders', () => {
    expect(said('Bolu Rp38.000. Chat untuk 2 porsi, 3 kotak, atau 1 paket.')).toEqual([]);
    expect(said('Bika Rp38.000, 1 kotak isi 16, 3 kotak 48 potong. Chat ya.', bika)).toEqual([]);
    expect(said('Bika Rp38.000, 3 kotak 47 potong. Chat ya.', bika)).toEqual(['fact-differs: 47 potong']);
  });
});

describe('a certificate', () => {
  const both = bika;
  it.each<[string, FactCard, string[]]>([
    ['Bika halal Rp38.000. Chat ya.', both, []],
    ['Bika halal ID12110000123450123 Rp38.000. Chat ya.', both, []],
    ['Bika halal Rp38.000. Chat ya.', { ...both, halal: '' }, ['certificate-missing: halal']],
    ['Bika halal Rp38.000. Chat ya.', { ...both, halal: 'sudah' }, ['certificate-differs: halal']],
    ['Bika halal Rp38.000. Chat ya.', { ...both, permit: '' }, []],
    ['Bika P-IRT Rp38.000. Chat ya.', both, []],
    ['Bika P-IRT Rp38.000. Chat ya.', { ...both, permit: '' }, ['certificate-missing: P-IRT']],
    ['Bika P-IRT Rp38.000. Chat ya.', { ...both, permit: '12345' }, ['certificate-differs: P-IRT']],
    ['Bika PIRT 2061271010123-27, Rp38.000. Chat ya.', both, []],
    ['Bika PIRT 2061271010999-27, Rp38.000. Chat ya.', both, ['certificate-differs: PIRT']],
    ['Halal ID12110000123450123, PIRT 2061271010999-27, Rp38.000. Chat ya.', both, ['certificate-differs: PIRT']],
    ['Halal ID99990000123450123, PIRT 2061271010123-27, Rp38.000. Chat ya.', both, ['certificate-differs: Halal']],
    ['Bika BPOM MD 231234567890, Rp38.000. Chat ya.', both, ['certificate-differs: BPOM']],
    ['Bika tidak halal Rp38.000. Chat ya.', { ...both, halal: '' }, []],
  ])('%s', (text, card, expected) => {
    expect(said(text, card)).toEqual(expected);
  });
});

describe('a claim', () => {
  it('is none where the card itself says so', () => {
    expect(said('Kopi 100% arabika Rp38.000. Chat ya.', { ...bolu, ingredients: '100% arabika' })).toEqual([]);
    expect(
      said('Kue tanpa pengawet Rp38.000. Chat ya.', { ...bolu, ingredients: 'tepung, telur, tanpa pengawet' }),
    ).toEqual([]);
    expect(said('Bolu Terbaik Rp38.000. Chat ya.', { ...bolu, product: 'Bolu Terbaik' })).toEqual([
      'claim-superlative: Terbaik',
    ]);
  });

  it('is none where a word of respect stands in the product’s name', () => {
    expect(said('Risol kampungan Rp38.000. Chat ya.')).toEqual(['respect-origin: kampungan']);
    expect(said('Risol kampungan Rp38.000. Chat ya.', { ...bolu, product: 'Risol Kampungan' })).toEqual([]);
  });
});

describe('the way to order', () => {
  it.each([
    ['Bika Rp38.000. Chat +62 812-3456-7890.', []],
    ['Bika Rp38.000. Chat 62812 3456 7890.', []],
    ['Bika Rp38.000. Chat +62 813-3456-7890.', ['fact-differs: +62 813-3456-7890']],
    ['Bika Rp38.000. +6281234567890', []],
    ['Bika Rp38.000. Terpesan banyak.', ['order-missing']],
  ])('%s', (text, expected) => {
    expect(said(text, bika)).toEqual(expected);
  });
});

describe('the own touch', () => {
  const draft = `${'Bolu pandan wangi untuk keluarga di rumah. '.repeat(6)}Rp38.000. Chat ya.`;
  const touch = (text: string, from = draft) => checkCopy({ card: bolu, channel: 'instagram', text, draft: from });

  it('is advice where the text is almost the draft, and praise where one true detail came in', () => {
    expect(touch(draft).findings).toContainEqual({
      code: 'almost-the-draft',
      severity: 'hint',
      values: { details: 0 },
    });
    expect(touch(`${draft} Lagi.`).findings.some(({ code }) => code === 'almost-the-draft')).toBe(true);
    expect(touch(`${draft} 600 gram.`).findings).toContainEqual({
      code: 'own-detail',
      severity: 'good',
      values: { details: 2 },
    });
    expect(touch(`${draft} Gula.`).measures.ownDetails).toBe(1);
    expect(touch(`${draft} Hari.`).measures.ownDetails).toBe(1);
    expect(touch(`${draft} Wangi.`).measures.ownDetails).toBe(0);
  });

  it('is not looked for where there was no draft, or the text went its own way', () => {
    expect(touch('Bolu pandan Rp38.000. Chat ya.').findings.some(({ code }) => code.startsWith('almost'))).toBe(false);
    expect(touch(draft, ' ').measures).toMatchObject({ similarity: undefined, ownDetails: 0 });
    expect(touch(draft).measures.similarity).toBe(10_000);
  });

  it('begins above ninety-five in a hundred', () => {
    const hundred = `${'a'.repeat(90)} Rp38.000 .`;
    const changed = (letters: number) => `${'b'.repeat(letters)}${hundred.slice(letters)}`;
    const codes = (letters: number) => touch(changed(letters), hundred).findings.map(({ code }) => code);
    expect(codes(4)).toContain('almost-the-draft');
    expect(codes(6)).not.toContain('almost-the-draft');
  });
});

describe('a fact the card says nothing of', () => {
  it.each([
    ['Kue Rp5.000. Chat, buka 08.00-17.00.', ['08.00', '17.00']],
    ['Kue Rp5.000. Antar ke Medan Denai. Chat ya.', ['Medan Denai']],
    ['Kue Rp5.000. Gratis ongkir. Chat ya.', ['Gratis ongkir']],
    ['Kue Rp5.000, 3 loyang 2 porsi. Chat ya.', []],
  ])('wants proof, nothing more: %s', (text, expected) => {
    const findings = found(text, { product: 'kue', price: 'Rp5.000' }).filter(isToMend);
    expect(findings.map(({ at }) => at && text.slice(...at))).toEqual(expected);
    for (const { code, severity } of findings) expect([code, severity]).toEqual(['fact-unknown', 'proof']);
  });
});

describe('a picture', () => {
  it('needs 600 pixels on its shorter side and an answer', () => {
    expect(checkPicture({ width: 600, height: 800, madeByAi: 'no' })).toEqual([]);
    expect(checkPicture({ width: 800, height: 599, madeByAi: 'partly' })).toEqual([
      { code: 'picture-small', severity: 'mend', values: { found: 599, least: 600 } },
    ]);
    expect(checkPicture({ width: 600, height: 600, madeByAi: null })).toEqual([
      { code: 'picture-question', severity: 'mend', values: {} },
    ]);
  });
});

describe('the reading of a text', () => {
  const hints = (text: string, channel: Parameters<typeof checkCopy>[0]['channel'] = 'print') =>
    checkCopy({ card: laundry, channel, text })
      .findings.filter(({ severity }) => severity === 'hint')
      .map(({ code, values }) => `${code} ${values['found'] ?? values['most']}`);
  const words = (count: number) => Array.from({ length: count }, (_, i) => `k${i}`).join(' ');

  it.each([
    [`Cuci ${words(13)}.`, []],
    [`Cuci ${words(14)}.`, ['reading-wordsPerSentence 150']],
    ['Cuci. 😀😀😀😀😀😀', []],
    ['Cuci. 😀😀😀😀😀😀😀', ['reading-emoji 7']],
    ['Cuci! Lipat! Wangi!', []],
    ['Cuci! Lipat! Wangi! Rapi!', ['reading-exclamations 4']],
    ['Cuci #a #b #c #d #e #f #g #h', []],
    ['Cuci #a #b #c #d #e #f #g #h #i', ['reading-hashtags 9']],
    ['CUCI lipat wangi rapi bersih ya', []],
    ['CUCI LIPAT wangi rapi', ['reading-capitals 50']],
    ['Cuci pertanggungjawaban pertanggungjawaban pertanggungjawaban', []],
    [`Cuci. ${'pertanggungjawaban. '.repeat(4)}`, ['reading-longWords 4']],
    [`Cuci. ${'aaaaaaaaaaaaaaa. '.repeat(4)}`, ['reading-longWords 4']],
    [`Cuci. ${'aaaaaaaaaaaaaa. '.repeat(4)}`, []],
    [`Cuci. ${'a. '.repeat(98)}`, []],
    [`Cuci. ${'a. '.repeat(99)}`, ['too-long 303']],
  ])('%s', (text, expected) => {
    expect(hints(text)).toEqual(expected);
  });

  it('wants a marketplace title of a hundred letters that names the product', () => {
    expect(hints(`Cuci ${'a'.repeat(95)}`, 'marketplace')).toEqual([]);
    expect(hints(`Cuci ${'a'.repeat(96)}`, 'marketplace')).toEqual(['title-too-long 101']);
    const tea: FactCard = { product: 'Teh', price: 'Rp5.000' };
    expect(
      checkCopy({ card: tea, channel: 'marketplace', text: 'Teh wangi' }).findings.some(
        ({ code }) => code === 'point-late',
      ),
    ).toBe(false);
    expect(hints('Bersih dan wangi\nCuci lipat', 'marketplace')).toEqual(['point-late 100']);
  });
});
