/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import type { HomeDocument } from '@contracts/learning';
import { newId } from './new-id';
import type { QueuedAct } from './schema';
import { LearnerStore } from './learner-store';

const sari = { agencyId: 'medan', personId: 'sari' };
let opened: LearnerStore[];
const open = async (owner = sari): Promise<LearnerStore> => {
  const store = await LearnerStore.open(owner);
  opened.push(store);
  return store;
};
/** Until the other tab has heard and read. */
const heard = () => new Promise((resolve) => setTimeout(resolve, 30));

beforeEach(() => {
  opened = [];
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(opened.map((store) => store.close()));
});

const queued = (id: string): QueuedAct => ({
  id,
  photoIds: [],
  act: {
    id,
    kind: 'lesson-finished',
    v: 1,
    enrolmentId: 'e',
    package: 'p',
    stepId: 's',
    occurredAt: '2026-11-22T09:00:00Z',
    payload: {},
  },
});

const home = (parts: Partial<HomeDocument>): HomeDocument =>
  ({
    cursor: 0,
    enrolments: [],
    framework: null,
    missingParts: [],
    submissions: [],
    ...parts,
  }) as unknown as HomeDocument;

describe('LearnerStore', () => {
  it('has on the disk what it shows, also after the app was closed', async () => {
    const store = await open();
    await store.append([queued('a'), queued('b')]);
    expect(store.snapshot().queued.map(({ id }) => id)).toEqual(['a', 'b']);
    expect((await open()).snapshot().queued.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('shows one person nothing of another on the same phone', async () => {
    const store = await open();
    await store.append([queued('a')]);
    const other = await open({ ...sari, personId: 'andi' });
    expect(other.snapshot().queued).toEqual([]);
  });

  it('shows in one tab what another tab wrote', async () => {
    const [left, right] = [await open(), await open()];
    const told = jest.fn();
    right.subscribe(told);
    await left.append([queued('a')]);
    await heard();
    expect(right.snapshot().queued).toHaveLength(1);
    expect(told).toHaveBeenCalled();
  });

  it('queues an act and changes the draft it came from in one step, or does neither', async () => {
    const store = await open();
    await store.saveDraft('task', { text: 'Bolu' }, 0);
    await expect(store.append([queued('a'), queued('a')], [{ key: 'task', value: null }])).rejects.toMatchObject({
      name: 'StorageTrouble',
    });
    expect(store.snapshot().queued).toEqual([]);
    await expect(store.readDraft('task')).resolves.toMatchObject({ value: { text: 'Bolu' } });

    await store.append([queued('a')], [{ key: 'task', value: { sent: true } }]);
    await expect(store.readDraft('task')).resolves.toMatchObject({ value: { sent: true }, revision: 2 });
  });

  it('says that the phone is full, and has nothing half', async () => {
    const store = await open();
    const add = IDBObjectStore.prototype.add;
    let calls = 0;
    jest.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, value: unknown) {
      calls += 1;
      if (calls > 1) throw new DOMException('full', 'QuotaExceededError');
      return add.call(this, value);
    });
    await expect(store.append([queued('a'), queued('b')])).rejects.toMatchObject({
      name: 'StorageTrouble',
      kind: 'full',
    });
    jest.restoreAllMocks();
    expect((await open()).snapshot().queued).toEqual([]);
  });

  it('says that the browser allows no storage', async () => {
    jest.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    await expect(LearnerStore.open(sari)).rejects.toMatchObject({ kind: 'closed' });
  });

  it('opens a dropped connection again', async () => {
    const store = await open();
    await store.append([queued('a')]);
    indexedDB.deleteDatabase('melekai-medan-sari');
    await heard();
    await store.append([queued('b')]);
    expect(store.snapshot().queued.map(({ id }) => id)).toEqual(['b']);
  });

  describe('drafts', () => {
    it('keeps both texts when two tabs write the same draft', async () => {
      const [left, right] = [await open(), await open()];
      const first = await left.saveDraft('task', 'dari tab kiri', 0);
      const second = await right.saveDraft('task', 'dari tab kanan', 0);
      expect([first.conflict, second.conflict]).toEqual([false, true]);
      await expect(right.readDraft('task')).resolves.toMatchObject({ value: 'dari tab kanan' });
      await expect(right.readDraft('task~')).resolves.toMatchObject({ value: 'dari tab kiri' });
    });

    it('takes further words of the same tab as the same text', async () => {
      const store = await open();
      const { revision } = await store.saveDraft('task', 'Bo', 0);
      await expect(store.saveDraft('task', 'Bolu', revision)).resolves.toMatchObject({ conflict: false });
    });
  });

  describe('the home document', () => {
    const known = async (store: LearnerStore, id: string, cursor: number) => {
      await store.append([queued(id)]);
      await store.takeAnswers([{ id, answer: 'accepted' }], cursor, 0);
    };

    it('makes known acts it speaks of superfluous, and only those', async () => {
      const store = await open();
      await known(store, 'a', 4);
      await known(store, 'b', 6);
      await store.saveHome(home({ cursor: 5 }), 'x', 0);
      expect(store.snapshot().known.map(({ id }) => id)).toEqual(['b']);
    });

    it('keeps what the phone knows of a part the server could not read', async () => {
      const store = await open();
      await store.saveHome(home({ submissions: [{ id: 'thread' }] as never }), 'x', 0);
      await known(store, 'a', 4);
      await store.saveHome(home({ cursor: 5, missingParts: ['submissions'] }), 'y', 0);
      expect(store.snapshot().home?.submissions).toHaveLength(1);
      expect(store.snapshot().known).toHaveLength(1);
    });

    it('lets go of packages no enrolment uses any more', async () => {
      const store = await open();
      await store.savePackage('old', {});
      await store.savePackage('new', {});
      await store.saveHome(home({ enrolments: [{ modules: [{ hash: 'new' }] }] as never }), 'x', 0);
      expect([...store.snapshot().packages]).toEqual(['new']);
    });
  });

  it('leaves nothing behind when it is erased', async () => {
    const store = await open();
    await store.append([queued('a')]);
    await store.erase();
    expect((await open()).snapshot().queued).toEqual([]);
  });
});

describe('newId', () => {
  it('makes ids that stand in the order they were made, also within a millisecond and when the clock is set back', () => {
    let time = 1_800_000_000_000;
    const ids = [0, 0, 0, 1, -5_000, 0, 2].map((step) => newId(() => (time += step)));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    ids.forEach((id) => expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
  });

  it('never makes one twice, however many are made at once', () => {
    const ids = Array.from({ length: 10_000 }, () => newId(() => 1_900_000_000_000));
    expect(new Set(ids).size).toBe(10_000);
    expect([...ids].sort()).toEqual(ids);
  });
});
