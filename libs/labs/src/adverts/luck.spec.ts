import fc from 'fast-check';
import { advertEngine, AdvertWork } from './advert-work';
import { nextSeed } from './luck';

const session = '01a21113-732a-7000-9bf0-9e9ff4f24c47';

describe('the week after a week', () => {
  it('is the same for one session wherever it is drawn', () => {
    expect(nextSeed(session, 4)).toBe(765_236_529);
    expect(nextSeed(session, 4)).toBe(nextSeed(session, 4));
  });

  it('is another for another session, and goes on to further weeks', () => {
    const sessions = Array.from({ length: 200 }, (_, i) => `${session}${i}`);
    expect(new Set(sessions.map((each) => nextSeed(each, 4))).size).toBe(200);
    expect(nextSeed(session, nextSeed(session, 4))).not.toBe(nextSeed(session, 4));
  });

  it('is always one that the simulator takes', () => {
    const levers = { budget: 0, area: 'sempit', pictures: ['jelas'], goal: 'pesan', days: 7 };
    fc.assert(
      fc.property(fc.string(), fc.nat(), (name, seed) => {
        const work = { engine: advertEngine, scenario: 'gajian', levers, seed: nextSeed(name, seed) };
        expect(AdvertWork.safeParse(work).success).toBe(true);
      }),
    );
  });
});
