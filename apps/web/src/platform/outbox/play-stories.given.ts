import 'fake-indexeddb/auto';
import fc from 'fast-check';
import type { Act } from '@web/platform/store';
import type { Plant } from './plants.given';
import { stories, type Story } from './story.given';
import { World } from './world.given';

export { plants } from './plants.given';

/** What became of the acts she was told are kept: how many reached the ledger not at all or not to the letter, and how many too often. */
export type Outcome = { readonly lost: number; readonly duplicated: number };

/** Plays one story from an empty phone to the end, when all is well again. */
export async function playStory(story: Story, plant: Plant = () => undefined): Promise<Outcome> {
  const world = new World(plant);
  try {
    await world.begin();
    for (const event of story) await world.befall(event);
    await world.settle();
    return judge(world.promised, [...world.server.ledger.values()]);
  } finally {
    await world.end();
  }
}

/** A mistake shows in thousands of stories; a few of them tell it. */
const mostToTell = 5;

/** Plays as many stories as wanted, the same for the same seed. */
export async function playStories(
  wanted: { readonly runs: number; readonly seed: number; readonly plant?: Plant | undefined },
  say: (line: string) => void,
): Promise<Outcome & { readonly runs: number }> {
  let [lost, duplicated, runs, bad] = [0, 0, 0, 0];
  for (const story of fc.sample(stories, { numRuns: wanted.runs, seed: wanted.seed })) {
    const outcome = await playStory(story, wanted.plant);
    runs += 1;
    lost += outcome.lost;
    duplicated += outcome.duplicated;
    const isBad = outcome.lost + outcome.duplicated > 0;
    if (isBad) bad += 1;
    if (isBad && bad <= mostToTell)
      say(`Story ${runs} of seed ${wanted.seed}: ${JSON.stringify({ ...outcome, story })}`);
    if (runs % 1000 === 0) say(`${runs} of ${wanted.runs} stories of the model`);
  }
  return { runs, lost, duplicated };
}

/** An act is known by all it says; its id is what a phone could have changed. */
function judge(promised: readonly Act[], ledger: readonly Act[]): Outcome {
  const wordsOf = ({ id: _id, ...words }: Act): string => JSON.stringify(words);
  const arrived = ledger.map(wordsOf);
  return {
    lost: promised.filter((act) => !arrived.includes(wordsOf(act))).length,
    duplicated: arrived.length - new Set(arrived).size,
  };
}
