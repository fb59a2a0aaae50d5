/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { MarkingView } from '@contracts/assessments';
import type { FileView } from '@contracts/submissions';
import type { SessionView } from '@contracts/auth';
import { Bag } from '@web/platform/bag';
import { NetworkTrouble } from '@web/platform/http';
import { carryWorks, dropSettled } from './carry-works';
import { aModule, aVersion, aView } from './marking.given';

const aFile = (id: string): FileView => ({
  id,
  mime: 'image/jpeg',
  bytes: 3,
  milliseconds: null,
  width: 8,
  height: 8,
  url: `/api/files/${id}`,
  stepId: 'bukti',
});
const aWork = (id: string, ...photos: readonly string[]): MarkingView =>
  aView({ id, versions: [aVersion(1, { files: photos.map(aFile) })] });

let bag: Bag;
let fetched: string[];
let progress: [number, number][];
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  bag = await Bag.open({ agencyId: 'medan', personId: 'budi' });
  fetched = [];
  progress = [];
});
afterEach(() => bag.close());

const carry = (works: readonly MarkingView[], { breaksAt = '', signal = new AbortController().signal } = {}) =>
  carryWorks(
    {
      bag,
      session: { personId: 'budi' } as SessionView,
      clock: () => 5,
      fetchBatch: async () => ({ works: [...works] }),
      fetchModule: async () => {
        fetched.push('module');
        return aModule;
      },
      fetchPhoto: async ({ id, mime }) => {
        if (id === breaksAt) throw new NetworkTrouble('cut');
        fetched.push(id);
        return { id, mime, bytes: new ArrayBuffer(3) };
      },
      onProgress: (done, count) => progress.push([done, count]),
    },
    signal,
  );
const idsOf = () => bag.snapshot().works.map(({ id }) => id);

describe('carryWorks', () => {
  it('brings work after work with its photos, each module and photo once, and says how far it is', async () => {
    await carry([aWork('a', 'p', 'q'), aWork('b', 'q', 'r')]);
    expect(idsOf()).toEqual(['a', 'b']);
    expect(fetched).toEqual(['module', 'p', 'q', 'r']);
    expect(progress).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
    expect(bag.snapshot().takenAt).toBe(5);
  });

  it('keeps whole works when the line breaks, and fetches nothing twice afterwards', async () => {
    const works = [aWork('a', 'p'), aWork('b', 'q', 'r')];
    await expect(carry(works, { breaksAt: 'r' })).rejects.toBeInstanceOf(NetworkTrouble);
    expect(idsOf()).toEqual(['a']);
    fetched = [];
    await carry(works);
    expect(idsOf()).toEqual(['a', 'b']);
    expect(fetched).toEqual(['q', 'r']);
  });

  it('stops when it is called off, and keeps what came', async () => {
    const stop = new AbortController();
    stop.abort();
    await expect(carry([aWork('a')], { signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(idsOf()).toEqual([]);
  });

  it('lets go of what the server gives no more', async () => {
    await carry([aWork('a', 'p'), aWork('b')]);
    await carry([aWork('b'), aWork('c')]);
    expect(idsOf()).toEqual(['b', 'c']);
    expect(await bag.readPhoto('p')).toBeUndefined();
  });
});

describe('dropSettled', () => {
  it.each([
    ['is judged, withdrawn or another mentor’s', new Map([['b', 1]])],
    [
      'was sent anew',
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    ],
  ])('lets a work go that %s', async (_, waiting) => {
    await carry([aWork('a', 'p'), aWork('b')]);
    await dropSettled(bag, async () => waiting);
    expect(idsOf()).toEqual(['b']);
    expect(await bag.readPhoto('p')).toBeUndefined();
  });

  it('lets nothing go while the server cannot be reached', async () => {
    await carry([aWork('a')]);
    await expect(dropSettled(bag, () => Promise.reject(new NetworkTrouble('cut')))).rejects.toThrow();
    expect(idsOf()).toEqual(['a']);
  });

  it('asks nothing where nothing was taken along', async () => {
    const ask = jest.fn();
    await dropSettled(bag, ask);
    expect(ask).not.toHaveBeenCalled();
  });
});
