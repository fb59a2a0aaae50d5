import fc from 'fast-check';
import { diffWords, type Change } from './word-diff';

const marked = (changes: readonly Change[]): string =>
  changes.map(({ kind, text }) => (kind === 'same' ? text : kind === 'del' ? `[-${text}-]` : `{+${text}+}`)).join('');

const words = fc.array(fc.constantFrom('bika', 'ambon', 'Rp38.000', 'tahan', '3', 'hari', ' ', '\n', '  '), { maxLength: 20 }).map((list) => list.join(' '));

describe('diffWords', () => {
  it.each([
    ['tahan 2 minggu', 'tahan 3 hari', 'tahan [-2-]{+3+} [-minggu-]{+hari+}'],
    ['Bika ambon', 'Bika ambon legit', 'Bika ambon{+ legit+}'],
    ['Bika ambon terbaik', 'Bika ambon', 'Bika ambon[- terbaik-]'],
    ['sama', 'sama', 'sama'],
    ['', 'baru', '{+baru+}'],
    ['lama', '', '[-lama-]'],
    ['', '', ''],
  ])('of “%s” and “%s”', (before, after, expected) => expect(marked(diffWords(before, after))).toBe(expected));

  it('holds both texts whole', () =>
    fc.assert(
      fc.property(words, words, (before, after) => {
        const changes = diffWords(before, after);
        expect(changes.filter(({ kind }) => kind !== 'ins').map(({ text }) => text).join('')).toBe(before);
        expect(changes.filter(({ kind }) => kind !== 'del').map(({ text }) => text).join('')).toBe(after);
      }),
    ));

  it('marks nothing where nothing changed, and never two runs of a kind in a row', () =>
    fc.assert(
      fc.property(words, words, (before, after) => {
        const kinds = diffWords(before, after).map(({ kind }) => kind);
        expect(diffWords(before, before).every(({ kind }) => kind === 'same')).toBe(true);
        expect(kinds.some((kind, index) => kind === kinds[index + 1])).toBe(false);
      }),
    ));

  it('takes two texts of the greatest length in a moment', () => {
    const long = (seed: string) => Array.from({ length: 400 }, (_, index) => `${seed}${index % 7}`).join(' ');
    const start = performance.now();
    diffWords(long('a'), long('b'));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
