import fc from 'fast-check';
import { wordDiff, type Piece } from './word-diff.rules';

const shown = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind])
    .join('');

describe('wordDiff', () => {
  it.each([
    ['a word in the place of another', 'harga kue naik', 'harga roti naik', 'harga -kue -+roti +naik'],
    ['a sentence at the end', 'Sapa semua.', 'Sapa semua. Coba bacakan.', 'Sapa semua. +Coba bacakan.+'],
    ['words that went', 'Pembeli ingin tahu harga, manfaat, cara pesan.', 'Pembeli ingin tahu harga, cara pesan.', 'Pembeli ingin tahu harga, -manfaat, -cara pesan.'],
    ['nothing', 'Tetap sama.', 'Tetap sama.', 'Tetap sama.'],
    ['a text that is all new', '', 'Baru.', '+Baru.+'],
  ])('shows %s', (_name, before, after, expected) => expect(shown(before, after)).toBe(expected));

  it('loses no word of either text, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }).map((words) => words.join(' '));
    const words = (pieces: readonly Piece[], without: Piece['kind']) =>
      pieces.filter(({ kind }) => kind !== without).flatMap((piece) => piece.text.split(/\s+/).filter(Boolean));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(words(pieces, 'added')).toEqual(before.split(' ').filter(Boolean));
        expect(words(pieces, 'removed')).toEqual(after.split(' ').filter(Boolean));
      }),
    );
  });

  it('shows very long texts as replaced, rather than making the reviewer wait', () => {
    const long = Array.from({ length: 900 }, (_, at) => `kata${at}`).join(' ');
    expect(wordDiff(long, `${long} tambah`).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
