import type { CDPSession, Locator, Page } from '@playwright/test';

/** A phone of 2 GB on 3G at the edge of its cell. */
const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const slowerCpu = 4;

/** What a visit cost until the page could be used. */
export type Visit = {
  /** Milliseconds from the beginning of the navigation until what is to be pressed was there and nothing kept it from answering. */
  readonly usable: number;
  /** The same on a machine that does nothing else: what was spent on computing counts by the share of a processor that was to be had. */
  readonly usableAlone: number;
  readonly bytes: number;
  readonly requests: number;
  /** How many times something was asked for that could only be asked for once something else had come. */
  readonly rounds: number;
  /** What the line alone takes for these bytes and rounds: nearly the same on every machine. */
  readonly onTheLine: number;
};

type Asked = { readonly at: number; finished: number };

/** Opens an address on a slow phone with a slow line, and waits until the given element may be pressed. */
export async function visitSlowly(page: Page, path: string, pressed: Locator): Promise<Visit> {
  const session = await page.context().newCDPSession(page);
  const log = await followRequests(session);
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
  // By the clock of this process: the page's own are moved, so that the demo's week is always the same.
  const changedAt: number[] = [];
  await page.exposeBinding('tellChange', (_source, nth: number) => (changedAt[nth] = Date.now()));
  await page.addInitScript(watchPage);
  const share = shareOfProcessor();
  const began = Date.now();
  await page.goto(path, { waitUntil: 'commit' });
  await pressed.waitFor({ timeout: 30_000 });
  const cost = log.until();
  // Playwright looks twice a second; the page itself told when it came.
  const shown = (changedAt[await pressed.evaluate(changeThatBrought)] ?? Date.now()) - began;
  // What still runs when it is shown keeps it from answering.
  await page.waitForTimeout(1_000);
  const tasks = await page.evaluate(() => (window as unknown as Watched).longTasks);
  const busyUntil = Math.max(0, ...tasks.filter((end) => end < shown + 1_000));
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  const usable = Math.round(Math.max(shown, busyUntil));
  const computing = Math.max(0, usable - cost.onTheLine) * ((share + shareOfProcessor()) / 2);
  return { usable, usableAlone: Math.round(Math.min(usable, cost.onTheLine + computing)), ...cost };
}

type Watched = {
  readonly longTasks: number[];
  readonly broughtBy: WeakMap<Node, number>;
  readonly tellChange: (nth: number) => Promise<void>;
};

/** In the page: tells each change of it, and notes until when it was busy, in milliseconds from the beginning of the navigation. */
function watchPage(): void {
  const watched = Object.assign(window as unknown as Watched, { longTasks: [], broughtBy: new WeakMap() });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) watched.longTasks.push(startTime + duration);
  }).observe({ type: 'longtask', buffered: true });
  let nth = 0;
  new MutationObserver((changes) => {
    nth += 1;
    for (const { addedNodes } of changes) addedNodes.forEach((node) => watched.broughtBy.set(node, nth));
    void watched.tellChange(nth);
  }).observe(document, { childList: true, subtree: true });
}

/** In the page: an element is there once all around it are. */
function changeThatBrought(element: Node): number {
  const { broughtBy } = window as unknown as Watched;
  let last = 0;
  for (let node: Node | null = element; node; node = node.parentNode) last = Math.max(last, broughtBy.get(node) ?? 0);
  return last;
}

/** How much of a processor a process gets just now: 1 on a machine with nothing else to do. */
function shareOfProcessor(): number {
  const began = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - began < 300) Math.sqrt(began);
  const { user, system } = process.cpuUsage(before);
  return Math.min(1, (user + system) / 1_000 / (performance.now() - began));
}

/** Counts bytes, and the rounds of requests that only began when another one was there. */
async function followRequests(session: CDPSession): Promise<{ until: () => Omit<Visit, 'usable' | 'usableAlone'> }> {
  const asked = new Map<string, Asked>();
  let bytes = 0;
  session.on('Network.requestWillBeSent', ({ requestId, timestamp }) => {
    asked.set(requestId, { at: timestamp, finished: Infinity });
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
    const request = asked.get(requestId);
    // What the service worker has costs nothing of the line.
    if (!request || encodedDataLength === 0) return;
    request.finished = timestamp;
    bytes += encodedDataLength;
  });
  await session.send('Network.enable');
  return {
    until: () => {
      const rounds = countRounds([...asked.values()]);
      const onTheLine = Math.round(rounds * line.latency + (bytes / line.downloadThroughput) * 1_000);
      return { bytes, requests: asked.size, rounds, onTheLine };
    },
  };
}

/** By the times alone: what is told of them comes in no order. */
function countRounds(requests: readonly Asked[]): number {
  let rounds = 0;
  const arrived = requests.filter(({ finished }) => finished < Infinity);
  for (let since = -Infinity; ; rounds += 1) {
    const begun = arrived.filter(({ at }) => at >= since);
    if (begun.length === 0) return rounds;
    since = Math.min(...begun.map(({ finished }) => finished));
  }
}

export const median = (visits: readonly Visit[]): Visit =>
  [...visits].sort((one, other) => one.usableAlone - other.usableAlone)[Math.floor(visits.length / 2)] as Visit;
