import fc from 'fast-check';
import { scoreScenario } from './index';
import { aStory, pathWith } from './ledger.given';

const story = {
  start: 'morning',
  nodes: [
    {
      id: 'morning',
      choices: [
        { id: 'a', quality: 'best' as const, to: 'talk' },
        { id: 'b', quality: 'fair' as const, to: 'evening' },
      ],
    },
    { id: 'talk', next: 'noon' },
    { id: 'noon', next: 'evening' },
    {
      id: 'evening',
      choices: [
        { id: 'a', quality: 'poor' as const, to: 'end' },
        { id: 'b', quality: 'best' as const, to: 'end' },
      ],
    },
    { id: 'end' },
    { id: 'lost', choices: [{ id: 'a', quality: 'best' as const, to: 'nowhere' }] },
    { id: 'circle', next: 'circle' },
  ],
};

const morning = { node: 'morning', choice: 'a' };
const evening = { node: 'evening', choice: 'b' };

describe('scoreScenario', () => {
  it('counts best 2, fair 1 and poor 0 over the choices taken', () => {
    const path = [
      { node: 'morning', choice: 'b' },
      { node: 'evening', choice: 'a' },
    ];
    expect(scoreScenario(story, path)).toEqual({ points: 1, most: 4, basisPoints: 2500, finished: true });
  });

  it('walks through the nodes that only go on', () => {
    expect(scoreScenario(story, [morning, evening])).toEqual({
      points: 4,
      most: 4,
      basisPoints: 10_000,
      finished: true,
    });
  });

  it('is not finished before the end of the story', () => {
    expect(scoreScenario(story, [morning])).toMatchObject({ points: 2, finished: false });
    expect(scoreScenario(story, [])).toEqual({ points: 0, most: 0, basisPoints: 0, finished: false });
  });

  it.each([
    ['begins in the middle', story, [evening]],
    ['leaves a node out', story, [morning, { node: 'noon', choice: 'a' }]],
    ['names a node that only goes on', story, [morning, { node: 'talk', choice: 'a' }, evening]],
    ['names a choice the node does not have', story, [{ node: 'morning', choice: 'z' }]],
    ['goes on after the end', story, [morning, evening, morning]],
    ['repeats a choice already made', story, [morning, morning]],
    ['leads to a node that does not exist', { ...story, start: 'lost' }, [{ node: 'lost', choice: 'a' }]],
    ['runs in a circle without a question', { ...story, start: 'circle' }, []],
    ['belongs to a story that begins nowhere', { ...story, start: 'zz' }, []],
  ])('refuses a path that %s', (_, scenario, path) => {
    expect(scoreScenario(scenario, path)).toEqual({ refused: 'broken-path' });
  });

  it('scores every way through as its points over twice its choices', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(80), (choices, n) => {
        const points = Math.min(n, 2 * choices);
        expect(scoreScenario(aStory, pathWith(points, choices))).toEqual({
          points,
          most: 2 * choices,
          basisPoints: Math.floor((points * 10_000) / (2 * choices)),
          finished: true,
        });
      }),
    );
  });

  it('refuses any path once a step of it was taken out or turned round', () => {
    const path = [morning, evening];
    for (const broken of [[evening], [evening, morning]]) {
      expect(scoreScenario(story, broken)).toEqual({ refused: 'broken-path' });
    }
    expect(scoreScenario(story, path)).not.toHaveProperty('refused');
  });
});
