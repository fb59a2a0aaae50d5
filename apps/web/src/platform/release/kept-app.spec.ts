import { isKept, untilKept } from './kept-app';

const desk = { script: '/mentor-sw.js', scope: '/mentor' };
const at = (path: string) => `https://contoh.id${path}`;

class Coming extends EventTarget {
  state = 'installing';
  readonly scriptURL = at(desk.script);

  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

const give = (registration: unknown) =>
  Object.defineProperty(navigator, 'serviceWorker', {
    configurable: true,
    value: { getRegistration: async () => registration },
  });

describe('An app that was chosen to be kept', () => {
  it('is there when its own worker is', async () => {
    give({ scope: at('/mentor'), active: { scriptURL: at('/mentor-sw.js') } });
    expect(await isKept(desk)).toBe(true);
    expect(await untilKept(desk)).toBe(true);
  });

  it.each([
    ['nothing is kept', undefined],
    ['only the learner’s app is', { scope: at('/'), active: { scriptURL: at('/sw.js') } }],
    ['another worker stands there', { scope: at('/mentor'), active: { scriptURL: at('/other.js') } }],
  ])('is not when %s', async (_name, registration) => {
    give(registration);
    expect(await isKept(desk)).toBe(false);
  });

  it.each([
    ['activated', true],
    ['redundant', false],
  ])('is waited for: %s', async (state, isWhole) => {
    const installing = new Coming();
    give({ scope: at('/mentor'), active: null, installing });
    const kept = untilKept(desk);
    setTimeout(() => installing.become(state));
    expect(await kept).toBe(isWhole);
  });

  it('is not waited for where there is none to come', async () => {
    give(undefined);
    expect(await untilKept(desk)).toBe(false);
    give({ scope: at('/mentor'), active: null, installing: null, waiting: null });
    expect(await untilKept(desk)).toBe(false);
  });
});
