import type { keepApp as KeepApp } from './keep-app';

const announced = jest.fn<void, [takeOver: () => void]>();
jest.mock('./newer-app', () => ({ announceNewerApp: (takeOver: () => void) => announced(takeOver) }));

/** Of an app that has just been opened. */
let keepApp: typeof KeepApp;

/** A service worker on its way, as the browser shows it. */
class Worker extends EventTarget {
  state = 'installing';
  readonly postMessage = jest.fn();

  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

class Registration extends EventTarget {
  waiting: Worker | null = null;
  installing: Worker | null = null;
  readonly update = jest.fn(async () => undefined);

  find(): Worker {
    this.installing = new Worker();
    this.dispatchEvent(new Event('updatefound'));
    return this.installing;
  }
}

let registration: Registration;
const register = jest.fn(async (_script: string, _options: RegistrationOptions) => registration);

function givenBrowser({ controlled }: { controlled: boolean }): void {
  registration = new Registration();
  const workers = Object.assign(new EventTarget(), { controller: controlled ? {} : null, register });
  Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: workers });
}

const comesToTheFront = () => document.dispatchEvent(new Event('visibilitychange'));

beforeEach(async () => {
  jest.clearAllMocks();
  jest.resetModules();
  ({ keepApp } = await import('./keep-app'));
});
afterEach(() => jest.useRealTimers());

describe('The app on the phone', () => {
  it('says nothing of the first release that comes: it is the one she has before her', async () => {
    givenBrowser({ controlled: false });
    await keepApp();
    registration.find().become('installed');
    expect(announced).not.toHaveBeenCalled();
  });

  it('tells of a newer release only once it is whole', async () => {
    givenBrowser({ controlled: true });
    await keepApp();
    const newer = registration.find();
    expect(announced).not.toHaveBeenCalled();
    newer.become('installed');
    expect(announced).toHaveBeenCalledTimes(1);
  });

  it('says nothing of a release that did not come whole', async () => {
    givenBrowser({ controlled: true });
    await keepApp();
    registration.find().become('redundant');
    expect(announced).not.toHaveBeenCalled();
  });

  it('tells of a newer release that has been waiting since another day, and changes over when asked', async () => {
    givenBrowser({ controlled: true });
    const waiting = (registration.waiting = new Worker());
    await keepApp();
    const [takeOver] = announced.mock.calls[0] ?? [];
    expect(waiting.postMessage).not.toHaveBeenCalled();
    takeOver?.();
    expect(waiting.postMessage).toHaveBeenCalledWith('take-over');
  });

  it('looks for a newer release when she comes back after an hour, not sooner, and a lost line is no trouble', async () => {
    jest.useFakeTimers({ now: 0 });
    givenBrowser({ controlled: true });
    await keepApp();
    jest.setSystemTime(3_599_000);
    comesToTheFront();
    expect(registration.update).not.toHaveBeenCalled();
    registration.update.mockRejectedValueOnce(new TypeError('no line'));
    jest.setSystemTime(3_601_000);
    comesToTheFront();
    comesToTheFront();
    expect(registration.update).toHaveBeenCalledTimes(1);
  });

  it('is asked for once, however often it is wanted', async () => {
    givenBrowser({ controlled: true });
    await Promise.all([keepApp(), keepApp()]);
    await keepApp();
    expect(register).toHaveBeenCalledTimes(1);
    registration.find().become('installed');
    expect(announced).toHaveBeenCalledTimes(1);
  });

  it('is asked for again after the line was lost or the browser forbade it, which is no trouble to her', async () => {
    givenBrowser({ controlled: true });
    register.mockRejectedValueOnce(new TypeError('no line'));
    await expect(keepApp()).resolves.toBeUndefined();
    await keepApp();
    registration.find().become('installed');
    expect(announced).toHaveBeenCalledTimes(1);
  });

  it('keeps another app by a worker of its own, at the addresses of that app alone', async () => {
    givenBrowser({ controlled: false });
    await keepApp({ script: '/mentor-sw.js', scope: '/mentor' });
    expect(register).toHaveBeenCalledWith('/mentor-sw.js', { scope: '/mentor' });
  });

  it('does without where the browser has no service workers', async () => {
    Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: undefined });
    await expect(keepApp()).resolves.toBeUndefined();
  });
});
