import type { KnowledgeKey } from './index';
import { scoreKnowledge } from './index';

const options = (...right: boolean[]) => right.map((each, i) => ({ id: 'abcd'.charAt(i), right: each }));
const key: KnowledgeKey = {
  items: [
    { id: 'one', competency: 'A2', options: options(false, true, false) },
    { id: 'many', competency: 'A3', options: options(true, false, true, false) },
    { id: 'match', competency: 'B2', pairs: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
  ],
};

describe('a knowledge form', () => {
  it.each<[string, Record<string, string[]>, string[]]>([
    ['the right option', { one: ['b'] }, ['one']],
    ['another option', { one: ['a'] }, []],
    ['the right option and another', { one: ['a', 'b'] }, []],
    ['exactly the right options, in any order', { many: ['c', 'a'] }, ['many']],
    ['one of the right options', { many: ['a'] }, []],
    ['all options', { many: ['a', 'b', 'c', 'd'] }, []],
    ['the right options and one that does not exist', { many: ['a', 'c', 'x'] }, []],
    ['every pair matched', { match: ['a', 'b', 'c'] }, ['match']],
    ['two pairs the wrong way round', { match: ['b', 'a', 'c'] }, []],
    ['pairs half matched', { match: ['a', 'b'] }, []],
    ['nothing', {}, []],
    ['everything', { one: ['b'], many: ['a', 'c'], match: ['a', 'b', 'c'] }, ['one', 'many', 'match']],
  ])('answered with %s', (_, answers, rightItems) => {
    expect(scoreKnowledge(key, answers)).toEqual({
      right: rightItems.length,
      asked: 3,
      basisPoints: [0, 3333, 6666, 10_000][rightItems.length],
      rightItems,
    });
  });
});
