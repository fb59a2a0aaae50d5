import type { PackagedCriterion } from '@contracts/packages';
import { addPhrase, blanksOf, pickPhrases, type Phrase } from './phrases.rules';

const aPhrase = (text: string, over: Partial<Phrase> = {}): Phrase => ({
  use: 'next',
  competency: 'B3',
  safety: false,
  text,
  ...over,
});
const facts: PackagedCriterion = {
  id: 'fakta',
  title: 'Kebenaran isi',
  safety: true,
  competencies: ['B3'],
  ask: '',
  levels: ['', '', '', ''],
};
const phrases = [
  aPhrase('Ajakan jelas', { use: 'strength', competency: 'B2' }),
  aPhrase('Harga sama', { use: 'strength' }),
  aPhrase('Harga di teks [Rp35.000], di kartu [Rp38.000].', { safety: true }),
  aPhrase('Sebut kecamatannya'),
  aPhrase('Satu langkah lagi', { use: 'encourage', competency: null }),
];
const texts = (filter: Parameters<typeof pickPhrases>[1]) => pickPhrases(phrases, filter).map(({ text }) => text);

describe('The phrase bank', () => {
  it('offers praise for what is good, and steps and encouragement for what comes next', () => {
    expect(texts({ part: 'strength', criterion: undefined, safety: false })).toEqual(['Ajakan jelas', 'Harga sama']);
    expect(texts({ part: 'nextStep', criterion: undefined, safety: false })).toHaveLength(3);
  });
  it('narrows to a criterion', () =>
    expect(texts({ part: 'strength', criterion: facts, safety: false })).toEqual(['Harga sama']));
  it('narrows to what must be safe', () =>
    expect(texts({ part: 'nextStep', criterion: facts, safety: true })).toEqual([
      'Harga di teks [Rp35.000], di kartu [Rp38.000].',
    ]));
  it('knows what its phrases leave open', () => expect(blanksOf(phrases)).toEqual(['[Rp35.000]', '[Rp38.000]']));

  it.each([
    ['', 'Bagus.', 'Bagus.', ''],
    ['Jelas. ', 'Harga [Rp1].', 'Jelas.\nHarga [Rp1].', '[Rp1]'],
  ])('adds to “%s”', (comment, phrase, text, selected) => {
    const added = addPhrase(comment, phrase);
    expect(added.text).toBe(text);
    expect(added.text.slice(added.from, added.to)).toBe(selected);
  });
});
