import { changeSaver, saverChoice, savesData } from './data-saver';

const browserSaves = (saveData: boolean | undefined) =>
  Object.defineProperty(navigator, 'connection', {
    configurable: true,
    value: saveData === undefined ? undefined : { saveData },
  });

beforeEach(() => localStorage.clear());
afterEach(() => browserSaves(undefined));

describe('The data saver', () => {
  it('is off where neither she nor the browser wants it', () => {
    expect([saverChoice(), savesData()]).toEqual([null, false]);
  });

  it('follows the browser until she chooses', () => {
    browserSaves(true);
    expect(savesData()).toBe(true);
    changeSaver(false);
    expect([saverChoice(), savesData()]).toEqual([false, false]);
  });

  it('is on when she wants it, also in a browser that saves nothing', () => {
    changeSaver(true);
    expect(savesData()).toBe(true);
    browserSaves(false);
    expect(savesData()).toBe(true);
  });
});
