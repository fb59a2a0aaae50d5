/** @jest-environment node */
import fc from 'fast-check';
import { plants, type Plant } from './plants.given';
import { playStory } from './play-stories.given';
import { stories } from './story.given';

const holds = (plant?: Plant, numRuns = 300): Promise<void> =>
  fc.assert(
    fc.asyncProperty(stories, async (story) => {
      expect(await playStory(story, plant)).toEqual({ lost: 0, duplicated: 0 });
    }),
    { numRuns, endOnFailure: true, seed: 20261122 },
  );

describe('Outbox, whatever befalls it', () => {
  it('brings every act she was told is kept to the ledger once and to the letter', () => holds(), 120_000);

  it.each([
    ['an id that is made anew for every sending', plants['drop-key']],
    ['an outbox that is emptied before the server has answered', plants['early-clear']],
    ['an act that is promised before it is on the disk', plants['promise-early']],
    ['an outbox that is emptied when any answer comes', plants['take-any-answer']],
    ['a refused act that is thrown away', plants['drop-refused']],
    ['letters that are left out on the way', plants['change-words']],
  ])('would show %s', (_name, plant) => expect(holds(plant)).rejects.toThrow(/Property failed/), 60_000);
});
