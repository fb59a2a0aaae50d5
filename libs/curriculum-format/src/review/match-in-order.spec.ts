import fc from 'fast-check';
import { type Difference, matchInOrder } from './match-in-order';

const match = (before: string, after: string): Difference<string>[] =>
  matchInOrder([...before], [...after], (letter) => letter);

describe('matchInOrder', () => {
  it.each<[string, string, Difference<string>[]]>([
    ['abc', 'abc', []],
    ['abc', 'axbc', [{ before: null, after: 'x' }]],
    ['abc', 'ac', [{ before: 'b', after: null }]],
    ['abc', 'axc', [{ before: 'b', after: 'x' }]],
    ['', 'a', [{ before: null, after: 'a' }]],
    [
      'ab',
      'ba',
      [
        { before: 'a', after: null },
        { before: null, after: 'a' },
      ],
    ],
  ])('tells %j from %j', (before, after, differences) => {
    expect(match(before, after)).toEqual(differences);
  });

  it('accounts for every entry of both lists: what is kept is the same on both sides', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const differences = match(before, after);
        const removed = differences.filter((difference) => difference.before !== null).length;
        const added = differences.filter((difference) => difference.after !== null).length;
        expect(before.length - removed).toBe(after.length - added);
        expect(differences.length === 0).toBe(before === after);
      }),
    );
  });
});
