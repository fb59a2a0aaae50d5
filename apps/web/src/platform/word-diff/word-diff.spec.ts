import fc from 'fast-check';
import { wordDiff, type Piece } from './word-diff';

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind])
    .join('');
const words = fc
  .array(fc.constantFrom('bika', 'ambon', 'tahan', '3', 'hari'), { maxLength: 14 })
  .map((list) => list.join(' '));
const wordsIn = (pieces: readonly Piece[], without: Piece['kind']): string[] =>
  pieces.filter(({ kind }) => kind !== without).flatMap(({ text }) => text.split(/\s+/).filter(Boolean));

describe('wordDiff', () => {
  it.each([
    ['tahan 2 minggu di kulkas', 'tahan 3 hari di kulkas', 'tahan -2 minggu -+3 hari +di kulkas'],
    ['Bika ambon.', 'Bika ambon. Pesan Kamis.', 'Bika ambon. +Pesan Kamis.+'],
    ['Bika ambon terbaik', 'Bika ambon', 'Bika ambon-terbaik-'],
    ['sama saja', 'sama saja', 'sama saja'],
    ['', 'baru', '+baru+'],
    ['lama', '', '-lama-'],
    ['', '', ''],
  ])('shows “%s” become “%s”', (before, after, expected) => expect(shown(before, after)).toBe(expected));

  it('loses no word of either text, whatever they are', () =>
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordDiff(before, after);
        expect(wordsIn(pieces, 'added')).toEqual(before.split(' ').filter(Boolean));
        expect(wordsIn(pieces, 'removed')).toEqual(after.split(' ').filter(Boolean));
      }),
    ));

  it('marks nothing where nothing changed', () =>
    fc.assert(
      fc.property(words, (text) => expect(wordDiff(text, text).every(({ kind }) => kind === 'same')).toBe(true)),
    ));

  it('takes the longest answers of a task in a moment', () => {
    const long = (word: string) => Array.from({ length: 700 }, (_, index) => `${word}${index % 9}`).join(' ');
    const start = performance.now();
    wordDiff(long('a'), long('b'));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
