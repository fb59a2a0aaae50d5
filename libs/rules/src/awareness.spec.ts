import fc from 'fast-check';
import type { AwarenessAnswer, AwarenessKey } from './index';
import { awarenessLevel, bandOf, scoreAwareness } from './index';

const keys: AwarenessAnswer[] = [
  'ai',
  'plain',
  'ai',
  'plain',
  'either',
  'ai',
  'plain',
  'ai',
  'ai',
  'ai',
  'plain',
  'either',
];
const key: AwarenessKey = {
  cases: keys.map((answer, i) => ({
    id: `case-${i + 1}`,
    answer,
    half: [1, 2, 5, 6, 7, 9].includes(i + 1) ? 'h1' : 'h2',
  })),
};
const answers = (answer: (right: AwarenessAnswer, place: number) => string | undefined) =>
  Object.fromEntries(key.cases.map((each, i) => [each.id, answer(each.answer, i + 1)]));

describe('“Apakah ini AI?”', () => {
  it.each([
    ['all of it right', answers((right) => right), { score: 12, missedAi: 0, overAttributed: 0 }],
    ['AI everywhere', answers(() => 'ai'), { score: 6, missedAi: 0, overAttributed: 4 }],
    ['AI nowhere', answers(() => 'plain'), { score: 4, missedAi: 6, overAttributed: 0 }],
    ['either, everywhere', answers(() => 'either'), { score: 2, missedAi: 0, overAttributed: 0 }],
    ['no answer at all', {}, { score: 0, missedAi: 0, overAttributed: 0 }],
    ['a word that is no answer', answers(() => 'entahlah'), { score: 0, missedAi: 0, overAttributed: 0 }],
    [
      'one AI missed',
      answers((right, place) => (place === 1 ? 'plain' : right)),
      { score: 11, missedAi: 1, overAttributed: 0 },
    ],
    [
      'one rule taken for AI',
      answers((right, place) => (place === 2 ? 'ai' : right)),
      { score: 11, missedAi: 0, overAttributed: 1 },
    ],
    [
      'one doubt too many',
      answers((right, place) => (place === 2 ? 'either' : right)),
      { score: 11, missedAi: 0, overAttributed: 0 },
    ],
  ])('with %s', (_, given, result) => {
    expect(scoreAwareness(key, given)).toEqual({ ...result, right: result.score, asked: 12 });
  });

  it.each(['h1', 'h2'] as const)('asks six cases in half %s and counts them twice', (half) => {
    expect(
      scoreAwareness(
        key,
        answers((right) => right),
        half,
      ),
    ).toEqual({
      score: 12,
      right: 6,
      asked: 6,
      missedAi: 0,
      overAttributed: 0,
    });
    expect(
      scoreAwareness(
        key,
        answers(() => 'ai'),
        half,
      ),
    ).toMatchObject({ score: 6, right: 3, overAttributed: 2 });
  });

  it('counts an answer to a case of the other half for nothing', () => {
    expect(
      scoreAwareness(
        key,
        answers((right, place) => (place === 3 ? right : undefined)),
        'h1',
      ).score,
    ).toBe(0);
  });

  it('has as a whole what its halves have together', () => {
    const anyAnswer = fc.constantFrom('ai', 'plain', 'either', undefined);
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 12, maxLength: 12 }), (given) => {
        const all = answers((_, place) => given[place - 1]);
        const [whole, first, second] = [null, 'h1' as const, 'h2' as const].map((half) =>
          scoreAwareness(key, all, half),
        );
        for (const part of ['right', 'asked', 'missedAi', 'overAttributed'] as const)
          expect(first![part] + second![part]).toBe(whole![part]);
        expect((first!.score + second!.score) / 2).toBe(whole!.score);
        expect(whole!.right + whole!.missedAi + whole!.overAttributed).toBeLessThanOrEqual(12);
      }),
    );
  });

  it.each([
    [0, 'Masih baru'],
    [5, 'Masih baru'],
    [6, 'Mulai mengenal'],
    [8, 'Mulai mengenal'],
    [9, 'Paham'],
    [10, 'Paham'],
    [11, 'Jeli'],
    [12, 'Jeli'],
  ])('with %i of 12 is in the band “%s”', (score, title) => {
    const bands = [
      { from: 0, title: 'Masih baru' },
      { from: 6, title: 'Mulai mengenal' },
      { from: 9, title: 'Paham' },
      { from: 11, title: 'Jeli' },
    ];
    expect(bandOf(bands, score)?.title).toBe(title);
  });

  it.each([
    ['first', 8, 0],
    ['first', 9, 1],
    ['first', 12, 1],
    ['post', 8, 0],
    ['post', 9, 1],
    ['post', 10, 2],
  ] as const)('on the %s form with %i of 12 shows level %i', (occasion, score, level) => {
    expect(awarenessLevel({ first: 9, post: 10 }, score, occasion)).toBe(level);
  });
});
