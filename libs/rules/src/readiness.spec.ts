import fc from 'fast-check';
import type { PathCondition, ReadinessAnswers, ReadinessFacts, ReadinessKey } from './index';
import { scoreReadiness } from './index';

const dimensions = ['T', 'O', 'L'].map((id) => ({ id }));
const items = dimensions.flatMap(({ id }) =>
  [1, 2, 3, 4, 5, 6].map((n) => ({ id: `item-${id}${n}`, code: `${id}${n}`, dimension: id })),
);
const levels = [
  { id: 'not_ready', from: 0 },
  { id: 'emerging', from: 40 },
  { id: 'fairly_ready', from: 60 },
  { id: 'ready', from: 80 },
];
const rule = (id: string, when: PathCondition, module?: string) => ({ id, when, ...(module && { module }) });
const paths = [
  rule('R1', {
    any: [
      { item: 'T1', atMost: 2 },
      { item: 'T2', atMost: 2 },
    ],
  }),
  rule('R2', { any: [{ awarenessBelow: 6 }, { item: 'T6', atMost: 2 }] }),
  rule('R3', { all: [{ item: 'T4', atLeast: 4 }, { need: 'stock-sales' }] }, 'm4'),
  rule('R4', { all: [{ item: 'T4', atMost: 2 }, { need: 'stock-sales' }] }, 'm4'),
  rule(
    'R5',
    {
      all: [
        { item: 'L1', atLeast: 4 },
        { item: 'T3', atLeast: 3 },
      ],
    },
    'm5',
  ),
  rule('R6', 'always', 'm3'),
  rule('R8', { all: [{ staff: true }, { item: 'O1', atMost: 2 }] }),
  rule('R11', { all: [{ everyDimensionAtLeast: 80 }, { awarenessAtLeast: 10 }] }),
];
const key: ReadinessKey = { dimensions, items, levels, paths };
const nothingKnown: ReadinessFacts = { need: null, awareness: null, isStaff: false };

/** Every item answered with `base`, but those named. */
const answered = (base: number | null, but: Record<string, number | null> = {}): ReadinessAnswers =>
  Object.fromEntries(items.map(({ id, code }) => [id, code in but ? (but[code] ?? null) : base]));
const ofDimension = (id: string, answer: number | null) =>
  Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`${id}${n}`, answer]));
const score = (answers: ReadinessAnswers, facts: Partial<ReadinessFacts> = {}) =>
  scoreReadiness(key, answers, { ...nothingKnown, ...facts });

describe('a readiness score', () => {
  it.each([
    [1, 0, 'not_ready'],
    [2, 2500, 'not_ready'],
    [3, 5000, 'emerging'],
    [4, 7500, 'fairly_ready'],
    [5, 10_000, 'ready'],
  ])('of answers that are all %i is %i basis points: %s', (answer, basisPoints, level) => {
    const result = score(answered(answer));
    expect(result.total).toEqual({ basisPoints, level });
    expect(result.dimensions).toEqual(dimensions.map(({ id }) => ({ id, answered: 6, score: { basisPoints, level } })));
  });

  it.each([
    ['39.58 % is not ready', { T1: 3, T2: 3, T3: 3 }, 3750, 'not_ready'],
    ['at 41.66 % something begins', { T1: 3, T2: 3, T3: 3, T4: 3 }, 4166, 'emerging'],
  ])('%s', (_, but, basisPoints, level) => {
    expect(score(answered(2, but)).dimensions[0]?.score).toEqual({ basisPoints, level });
  });

  it('leaves out what was answered “Tidak tahu”, as long as four of six are answered', () => {
    const four = score(answered(5, { T1: null, T2: null }));
    expect(four.dimensions[0]).toEqual({ id: 'T', answered: 4, score: { basisPoints: 10_000, level: 'ready' } });
    const three = score(answered(5, { T1: null, T2: null, T3: null }));
    expect(three.dimensions[0]).toEqual({ id: 'T', answered: 3, score: null });
    expect(three.total).toBeNull();
    expect(three.dimensions[1]?.score?.level).toBe('ready');
  });

  it('takes an item that was never answered as one answered “Tidak tahu”', () => {
    const answers = { ...answered(5) } as Record<string, number | null>;
    delete answers['item-T1'];
    expect(score(answers)).toEqual(score(answered(5, { T1: null })));
  });

  it.each([
    ['not_ready', 1, 'emerging'],
    ['emerging', 3, 'fairly_ready'],
    ['fairly_ready', 4, 'ready'],
  ])('is at most one step above the lowest dimension, which is %s', (lowest, answer, level) => {
    const result = score(answered(5, ofDimension('L', answer)));
    expect(result.dimensions[2]?.score?.level).toBe(lowest);
    expect(result.total?.level).toBe(level);
  });

  it('reaches a level exactly on its bound, however the thirds fall', () => {
    // 1/3, 2/3 and 4/5: exactly 60 %, though each share alone was rounded down.
    const thirds = {
      ...ofDimension('T', 2),
      T1: 4,
      ...ofDimension('O', 4),
      O1: 2,
      ...ofDimension('L', 4),
      L1: 5,
      L2: null,
    };
    const result = score(answered(null, thirds));
    expect(result.dimensions.map((each) => each.score?.basisPoints)).toEqual([3333, 6666, 8000]);
    expect(result.total?.basisPoints).toBe(6000);
    expect(result.total?.level).toBe('emerging');
  });
});

describe('what a readiness check advises', () => {
  it.each<[string, ReadinessAnswers, Partial<ReadinessFacts>, string, string[]]>([
    ['the path of everybody', answered(3), {}, 'R6', []],
    ['data, to who records and asks for it', answered(3, { T4: 4 }), { need: 'stock-sales' }, 'R3', []],
    [
      'the path of everybody, to who records but asks for something else',
      answered(3, { T4: 5 }),
      { need: 'promotion' },
      'R6',
      [],
    ],
    ['recording first, to who asks for data without it', answered(3, { T4: 2 }), { need: 'stock-sales' }, 'R4', []],
    ['the path of everybody, to who records a little', answered(3), { need: 'stock-sales' }, 'R6', []],
    ['service, to who has many chats', answered(3, { L1: 4 }), {}, 'R5', []],
    ['data before service', answered(3, { L1: 5, T4: 5 }), { need: 'stock-sales' }, 'R3', []],
    ['lean packs besides, in the order of the rules', answered(3, { T2: 2, T6: 1 }), {}, 'R6', ['R1', 'R2']],
    ['company, to who missed AI', answered(3), { awareness: 5 }, 'R6', ['R2']],
    ['nothing more at six of twelve', answered(3), { awareness: 6 }, 'R6', []],
    ['a word with the owner, to staff', answered(3, { O1: 2 }), { isStaff: true }, 'R6', ['R8']],
    ['no word with the owner, to the owner', answered(3, { O1: 2 }), {}, 'R6', []],
    ['more for who is ready and knows', answered(5), { awareness: 10 }, 'R5', ['R11']],
    ['no more for who is ready and does not know', answered(5), { awareness: 9 }, 'R5', []],
    ['no more for whom awareness is not known', answered(5), {}, 'R5', []],
    ['no more with one dimension below', answered(5, ofDimension('L', 4)), { awareness: 12 }, 'R5', []],
    ['no more with one dimension unknown', answered(5, ofDimension('O', null)), { awareness: 12 }, 'R5', []],
    ['nothing from “Tidak tahu”', answered(null), {}, 'R6', []],
  ])('is %s', (_, answers, facts, path, advice) => {
    expect(score(answers, facts)).toMatchObject({ path, advice });
  });

  it('is no path at all where the rules have none for her', () => {
    const without = { ...key, paths: paths.filter(({ id }) => id !== 'R6') };
    expect(scoreReadiness(without, answered(3), nothingKnown).path).toBeNull();
  });
});

describe('a strength and a first step', () => {
  it('are the first of the highest and of the lowest answers', () => {
    expect(score(answered(3, { T3: 5, O2: 5, O4: 1, L2: 1 }))).toMatchObject({
      strength: 'item-T3',
      firstStep: 'item-O4',
    });
  });

  it('are not found where nothing stands out: 4 is a strength, 3 a place to begin', () => {
    expect(score(answered(3))).toMatchObject({ strength: null, firstStep: 'item-T1' });
    expect(score(answered(4))).toMatchObject({ strength: 'item-T1', firstStep: null });
    expect(score(answered(null))).toMatchObject({ strength: null, firstStep: null });
  });
});

describe('readiness@1, whatever is answered,', () => {
  const answer = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  const anyAnswers = fc
    .array(answer, { minLength: 18, maxLength: 18 })
    .map((all): ReadinessAnswers => Object.fromEntries(items.map(({ id }, i) => [id, all[i] ?? null])));
  const anyFacts = fc.record({
    need: fc.constantFrom(null, 'stock-sales', 'promotion'),
    awareness: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
    isStaff: fc.boolean(),
  });
  const place = (level: string | undefined) => levels.findIndex(({ id }) => id === level);

  it('gives everybody a path, and no score outside its bounds', () => {
    fc.assert(
      fc.property(anyAnswers, anyFacts, (answers, facts) => {
        const result = scoreReadiness(key, answers, facts);
        expect(result.path).not.toBeNull();
        for (const each of [result.total, ...result.dimensions.map((dimension) => dimension.score)]) {
          if (!each) continue;
          expect(Number.isInteger(each.basisPoints)).toBe(true);
          expect(each.basisPoints).toBeGreaterThanOrEqual(0);
          expect(each.basisPoints).toBeLessThanOrEqual(10_000);
          expect(place(each.level)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('has a total exactly when every dimension has a score, at most one step above the lowest', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { total, dimensions: parts } = score(answers);
        const scores = parts.map((part) => part.score);
        expect(total === null).toBe(scores.includes(null));
        if (total)
          expect(place(total.level)).toBeLessThanOrEqual(1 + Math.min(...scores.map((one) => place(one?.level))));
      }),
    );
  });

  it('never falls when one answer rises', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...items), (answers, { id }) => {
        const before = answers[id];
        if (typeof before !== 'number' || before === 5) return;
        const after = score({ ...answers, [id]: before + 1 });
        const then = score(answers);
        if (then.total && after.total) {
          expect(after.total.basisPoints).toBeGreaterThanOrEqual(then.total.basisPoints);
          expect(place(after.total.level)).toBeGreaterThanOrEqual(place(then.total.level));
        }
      }),
    );
  });
});
