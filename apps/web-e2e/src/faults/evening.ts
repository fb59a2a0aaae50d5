import fc from 'fast-check';

/** What becomes of one sending of the outbox between the phone and the server. */
export const fates = [
  'arrives',
  'is lost',
  'loses its answer',
  'arrives twice',
  'arrives late',
  'crawls',
  'meets a broken server',
  'breaks the server when it has been kept',
  'meets a busy server',
  'meets a lost session',
] as const;
export type Fate = (typeof fates)[number];

/** What a learner does of an evening, and what befalls her meanwhile. */
export type Moment =
  | { readonly kind: 'goes on'; readonly words: string }
  | { readonly kind: 'sendings'; readonly fates: readonly Fate[] }
  | { readonly kind: 'signal'; readonly there: boolean }
  | { readonly kind: 'reloads' | 'opens a second tab' | 'session ends' | 'browser is killed' | 'server is killed' };

export type Evening = {
  /** The part of the lesson at which she opens it. */
  readonly part: number;
  /** How far the phone's clock is from the right time, in milliseconds. */
  readonly clockIsAhead: number;
  /** Whether the phone's browser will be killed: then it is one of its own. */
  readonly mayBeKilled: boolean;
  readonly moments: readonly Moment[];
};

const day = 86_400_000;

const goesOn = fc.string({ unit: 'grapheme', maxLength: 20 }).map((words): Moment => ({ kind: 'goes on', words }));
const plain = (kind: 'reloads' | 'opens a second tab' | 'session ends' | 'browser is killed' | 'server is killed') =>
  fc.constant<Moment>({ kind });
const usual = [
  { weight: 6, arbitrary: goesOn },
  {
    weight: 5,
    arbitrary: fc
      .array(fc.constantFrom(...fates), { minLength: 1, maxLength: 2 })
      .map((drawn): Moment => ({ kind: 'sendings', fates: drawn })),
  },
  { weight: 2, arbitrary: fc.boolean().map((there): Moment => ({ kind: 'signal', there })) },
  { weight: 1, arbitrary: plain('reloads') },
  { weight: 1, arbitrary: plain('opens a second tab') },
  { weight: 1, arbitrary: plain('session ends') },
];
const withKills = [
  ...usual,
  { weight: 3, arbitrary: plain('browser is killed') },
  { weight: 2, arbitrary: plain('server is killed') },
];

const eveningOf = (mayBeKilled: boolean): fc.Arbitrary<Evening> =>
  fc.record({
    part: fc.integer({ min: 1, max: 5 }),
    clockIsAhead: fc.constantFrom(0, 0, -day, day, 400 * day, -400 * day),
    mayBeKilled: fc.constant(mayBeKilled),
    // Something is on its way from the first moment, for opening a lesson is an act.
    moments: fc
      .array(fc.oneof(...(mayBeKilled ? withKills : usual)), { minLength: 3, maxLength: 8, size: 'max' })
      .chain((moments) => goesOn.map((first) => [first, ...moments])),
  });

/** One in six ends for the browser or the server before the evening does. */
export const evenings: fc.Arbitrary<Evening> = fc.oneof(
  { weight: 5, arbitrary: eveningOf(false) },
  { weight: 1, arbitrary: eveningOf(true) },
);
