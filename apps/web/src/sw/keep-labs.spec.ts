/** @jest-environment node */
import type { LabsAnswer, LabsWish } from '@web/platform/release';
import { fakeCaches } from '../testing/fake-caches';
import { keepLabs } from './keep-labs';

type Asked = { readonly url: URL; readonly sameOrigin: boolean };
type Route = {
  readonly match: (asked: Asked) => boolean;
  readonly answer: (of: { readonly request: Request }) => Promise<Response>;
};
let routes: Route[];
jest.mock('workbox-routing', () => ({
  registerRoute: (match: Route['match'], answer: Route['answer']) => routes.push({ match, answer }),
}));

const files = [
  { url: '/assets/copy-1.js', revision: null, lab: 30_000 },
  { url: '/assets/sales-1.js', revision: null, lab: 20_000 },
  { url: '/assets/labs-1.css', revision: null, lab: 500 },
];
const [copy, sales, styles] = ['/assets/copy-1.js', '/assets/sales-1.js', '/assets/labs-1.css'] as const;
const all = [copy, sales, styles];

let caches: ReturnType<typeof fakeCaches>;
let fetched: string[];
/** What the server has; anything else is not found. */
let served: readonly string[];
let hasLine: boolean;

beforeEach(() => {
  caches = fakeCaches();
  routes = [];
  fetched = [];
  served = all;
  hasLine = true;
  globalThis.fetch = (async (wanted: string | Request) => {
    const path = typeof wanted === 'string' ? wanted : new URL(wanted.url).pathname;
    fetched.push(path);
    if (!hasLine) throw new TypeError('no line');
    return new Response(path, { status: served.includes(path) ? 200 : 404 });
  }) as typeof fetch;
});

/** A browser's worker with this release in it. */
function aWorker(release = files) {
  const listeners = new Map<string, (event: object) => void>();
  keepLabs(
    {
      addEventListener: (name: string, listener: (event: object) => void) => void listeners.set(name, listener),
    } as unknown as ServiceWorkerGlobalScope,
    release,
  );
  const { match, answer } = routes[routes.length - 1]!;
  const happens = async (name: string, more: object = {}): Promise<void> => {
    const until: Promise<unknown>[] = [];
    listeners.get(name)?.({ ...more, waitUntil: (work: Promise<unknown>) => until.push(work) });
    await Promise.all(until);
  };
  return {
    happens,
    /** What a page hears when it wishes something; undefined where nobody answers. */
    wish: async (wish: LabsWish | 'take-over'): Promise<LabsAnswer | null | undefined> => {
      let heard: LabsAnswer | null | undefined;
      await happens('message', { data: wish, ports: [{ postMessage: (said: LabsAnswer | null) => (heard = said) }] });
      return heard;
    },
    isIts: (path: string, sameOrigin = true) => match({ url: new URL(path, 'http://localhost'), sameOrigin }),
    enter: (path: string) => answer({ request: new Request(new URL(path, 'http://localhost')) }),
  };
}
const kept = () => [...(caches.kept.get('labs')?.keys() ?? [])].sort();
const weight = 50_500;

describe('What the browser’s worker keeps of the labs', () => {
  it('is what was entered with signal, which then opens without', async () => {
    const worker = aWorker();
    await worker.enter(copy);
    expect(kept()).toEqual([copy]);

    hasLine = false;
    expect(await (await worker.enter(copy)).text()).toBe(copy);
    expect(fetched).toEqual([copy]);
    await expect(worker.enter(sales)).rejects.toThrow('no line');
    expect(kept()).toEqual([copy]);
  });

  it('is no page that says something is missing', async () => {
    served = [];
    const worker = aWorker();
    expect((await worker.enter(copy)).status).toBe(404);
    expect(kept()).toEqual([]);
  });

  it('is nothing that is not of a lab of this release, nor from another address', () => {
    const worker = aWorker();
    expect(worker.isIts(copy)).toBe(true);
    expect(worker.isIts(copy, false)).toBe(false);
    for (const path of ['/assets/copy-0.js', '/assets/app.js', '/', '/api/sync'])
      expect(worker.isIts(path)).toBe(false);
  });

  it('is everything when somebody asks for it, without fetching again what is here', async () => {
    const worker = aWorker();
    await worker.enter(copy);
    expect(await worker.wish('labs?')).toEqual({ kept: false, bytes: weight });
    expect(await worker.wish('keep-labs')).toEqual({ kept: true, bytes: weight });
    expect(kept()).toEqual([...all].sort());
    expect([...fetched].sort()).toEqual([...all].sort());
    expect(await worker.wish('labs?')).toEqual({ kept: true, bytes: weight });
  });

  it('is cleared away when somebody asks for that', async () => {
    const worker = aWorker();
    await worker.wish('keep-labs');
    expect(await worker.wish('drop-labs')).toEqual({ kept: false, bytes: weight });
    expect(kept()).toEqual([]);
    expect(await worker.wish('drop-labs')).toEqual({ kept: false, bytes: weight });
  });

  it('is what it was when the line is lost on the way, and the page hears that', async () => {
    const worker = aWorker();
    await worker.enter(copy);
    hasLine = false;
    expect(await worker.wish('keep-labs')).toBeNull();
    expect(kept()).toEqual([copy]);

    hasLine = true;
    served = [copy, sales];
    expect(await worker.wish('keep-labs')).toBeNull();
    expect(kept()).toEqual([copy]);
  });

  it('is not looked at for a wish that is another’s, or that wants no answer', async () => {
    const worker = aWorker();
    expect(await worker.wish('take-over')).toBeUndefined();
    await worker.happens('message', { data: 'keep-labs', ports: [] });
    expect(fetched).toEqual([]);
  });

  it('is asked about without making a shelf, so that nobody is taken to want the labs', async () => {
    expect(await aWorker().wish('labs?')).toEqual({ kept: false, bytes: weight });
    expect(caches.kept.has('labs')).toBe(false);
  });
});

describe('What a newer release does with the labs that are kept', () => {
  const newCopy = '/assets/copy-2.js';
  const newer = [{ url: newCopy, revision: null, lab: 31_000 }, ...files.slice(1)];
  beforeEach(() => {
    served = [...all, newCopy];
  });

  it('brings its own where some were kept, and drops the old ones when it takes over', async () => {
    await aWorker().wish('keep-labs');
    fetched = [];
    const worker = aWorker(newer);

    await worker.happens('install');
    expect(fetched).toEqual([newCopy]);
    expect(kept()).toEqual([copy, newCopy, styles, sales].sort());

    await worker.happens('activate');
    expect(kept()).toEqual([newCopy, styles, sales].sort());
    expect(await worker.wish('labs?')).toEqual({ kept: true, bytes: 51_500 });
  });

  it('brings nothing and makes no shelf where none was kept', async () => {
    const worker = aWorker(newer);
    await worker.happens('install');
    await worker.happens('activate');
    expect(fetched).toEqual([]);
    expect(caches.kept.has('labs')).toBe(false);
  });

  it('does not come without them: while the line is lost the older one stays, with its labs', async () => {
    await aWorker().wish('keep-labs');
    hasLine = false;
    await expect(aWorker(newer).happens('install')).rejects.toThrow('no line');
    expect(kept()).toEqual([...all].sort());
  });
});
