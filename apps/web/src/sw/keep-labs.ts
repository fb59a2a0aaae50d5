/// <reference lib="webworker" />
import { registerRoute } from 'workbox-routing';
import type { LabsAnswer, LabsWish } from '@web/platform/release';
import type { Files } from './keep-release';

const shelf = 'labs';

/**
 * The labs are larger than the rest of the app together, so a phone has those it entered with signal, and all of them once its learner
 * asked for that. A newer release brings its own of whatever was kept, and drops the old ones when it takes over.
 */
export function keepLabs(worker: ServiceWorkerGlobalScope, files: Files): void {
  const urls = files.map(({ url }) => url);
  const bytes = files.reduce((sum, { lab = 0 }) => sum + lab, 0);

  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && urls.includes(url.pathname),
    async ({ request }) => {
      const kept = await caches.match(request, { cacheName: shelf });
      if (kept) return kept;
      const answer = await fetch(request);
      if (answer.ok) await (await caches.open(shelf)).put(request, answer.clone());
      return answer;
    },
  );
  worker.addEventListener('install', (event) => {
    event.waitUntil(caches.has(shelf).then((wanted) => (wanted ? bringAll() : undefined)));
  });
  worker.addEventListener('activate', (event) => event.waitUntil(dropOthers()));
  worker.addEventListener('message', (event) => {
    const wish = event.data as LabsWish;
    const [port] = event.ports;
    if (!port || !['labs?', 'keep-labs', 'drop-labs'].includes(wish)) return;
    event.waitUntil(
      fulfil(wish).then(
        (answer) => port.postMessage(answer),
        () => port.postMessage(null),
      ),
    );
  });

  async function fulfil(wish: LabsWish): Promise<LabsAnswer> {
    if (wish === 'keep-labs') await bringAll();
    if (wish === 'drop-labs') await caches.delete(shelf);
    return { kept: (await missing()).length === 0, bytes };
  }

  async function bringAll(): Promise<void> {
    await (await caches.open(shelf)).addAll(await missing());
  }

  async function missing(): Promise<string[]> {
    const here = await keptPaths();
    return urls.filter((url) => !here.has(url));
  }

  async function dropOthers(): Promise<void> {
    if (!(await caches.has(shelf))) return;
    const cache = await caches.open(shelf);
    for (const path of await keptPaths()) if (!urls.includes(path)) await cache.delete(path);
  }
}

async function keptPaths(): Promise<Set<string>> {
  if (!(await caches.has(shelf))) return new Set();
  const requests = await (await caches.open(shelf)).keys();
  return new Set(requests.map(({ url }) => new URL(url).pathname));
}
