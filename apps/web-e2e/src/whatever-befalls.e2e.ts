import { expect } from '@playwright/test';
import fc from 'fast-check';
import { test } from './demo';
import { evenings, type Evening, type Fate } from './faults/evening';
import { playEvening, type Ground } from './faults/play-evening';
import { plants } from './faults/plants';
import { findOwnerUrl } from './find-owner-url';

test.use({ journey: 'whatever-befalls' });

const drawn = fc.sample(evenings, { numRuns: 5, seed: 3299 });
const befalls = ({ moments }: Evening): readonly string[] => [
  ...new Set(
    moments.flatMap((moment): readonly string[] => (moment.kind === 'sendings' ? moment.fates : [moment.kind])),
  ),
];

for (const [index, evening] of drawn.entries())
  test(`Evening ${index + 1} loses and doubles nothing: ${befalls(evening).join(', ')}`, async ({
    application,
    browser,
  }) => {
    const { kept, ...outcome } = await playEvening(on({ application, browser }), evening);
    expect(outcome).toEqual({ lost: 0, duplicated: 0 });
    expect(kept).toBeGreaterThan(1);
  });

test('These evenings have a killed browser, a killed server and answers that are lost', () => {
  expect(drawn.flatMap(befalls)).toEqual(
    expect.arrayContaining(['browser is killed', 'server is killed', 'loses its answer', 'arrives late']),
  );
});

/** An evening on which one thing happens to whatever she sends. */
const unlucky = (fate: Fate): Evening => ({
  part: 1,
  clockIsAhead: 0,
  mayBeKilled: false,
  moments: [
    { kind: 'sendings', fates: [fate, fate, fate] },
    { kind: 'goes on', words: '' },
    { kind: 'goes on', words: '' },
    { kind: 'reloads' },
  ],
});

test('A phone that made a new id at each try would be found out', async ({ application, browser }) => {
  const { duplicated } = await playEvening(
    { ...on({ application, browser }), plant: plants['drop-key'] },
    unlucky('loses its answer'),
  );
  expect(duplicated).toBeGreaterThan(0);
});

test('A phone that emptied its outbox before the answer would be found out', async ({ application, browser }) => {
  const { lost } = await playEvening(
    { ...on({ application, browser }), plant: plants['early-clear'] },
    unlucky('meets a lost session'),
  );
  expect(lost).toBeGreaterThan(0);
});

test('A line that left letters out would be found out', async ({ application, browser }) => {
  // A quiz first, and then her own words.
  const goesOn = { kind: 'goes on', words: 'kué 🍰' } as const;
  const writes: Evening = { ...unlucky('arrives'), part: 4, moments: [goesOn, goesOn] };
  const { lost } = await playEvening({ ...on({ application, browser }), plant: plants['change-words'] }, writes);
  expect(lost).toBe(1);
});

const on = ({ application, browser }: Pick<Ground, 'application' | 'browser'>): Ground => ({
  application,
  browser,
  ownerUrl: findOwnerUrl(application),
});
