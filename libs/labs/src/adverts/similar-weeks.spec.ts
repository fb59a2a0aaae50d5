import { aWork } from './advert-work.given';
import { truthOf } from './run-week';
import { similarWeeks } from './similar-weeks';

describe('two hundred weeks alike', () => {
  const advert = { scenario: 'gajian', seed: 4, area: 'sempit', picture: 'jelas', goal: 'pesan', lastDay: 7 } as const;

  it('are sorted, and the positions 20, 100 and 180 stand for them', () => {
    const { extra, low, middle, high } = similarWeeks({ ...advert, budget: 100_000, days: 7 });
    expect(extra).toHaveLength(200);
    expect([...extra].sort((a, b) => a - b)).toEqual(extra);
    expect([low, middle, high]).toEqual([extra[19], extra[99], extra[179]]);
  });

  it('do not depend on the week one has seen', () => {
    const strip = (seed: number) => truthOf(aWork({ seed })).pictures[0]!.similar;
    expect(strip(1)).toEqual(strip(99));
  });
});
