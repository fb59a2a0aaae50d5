/** @jest-environment node */
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import type { SessionView } from '@contracts/auth';
import type { MarkingView } from '@contracts/assessments';
import type { ModulePackage } from '@contracts/packages';
import { Bag } from './bag';
import type { DecidedJudgement } from './schema';

const budi = { agencyId: 'medan', personId: 'budi' };
let opened: Bag[];
const open = async (owner = budi): Promise<Bag> => {
  const bag = await Bag.open(owner);
  opened.push(bag);
  return bag;
};
/** Until the other tab has heard and read. */
const heard = () => new Promise((resolve) => setTimeout(resolve, 30));

beforeEach(() => {
  opened = [];
  globalThis.indexedDB = new IDBFactory();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await Promise.all(opened.map((bag) => bag.close()));
});

const session = { personId: 'budi' } as SessionView;
const about = { session, takenAt: 7 };
const aView = (id: string, module = 'm', files: readonly string[] = []): MarkingView =>
  ({
    id,
    package: module,
    versions: [{ id: `${id}-1`, files: files.map((file) => ({ id: file, bytes: 3 })) }],
  }) as never;
const aPhoto = (id: string) => ({ id, mime: 'image/jpeg', bytes: new Uint8Array([1, 2, 3]).buffer });
const aModule = (name: string) => ({ name }) as unknown as ModulePackage;
const aJudgement = (id: string, versionId = id, submissionId = 'w'): DecidedJudgement => ({
  id,
  submissionId,
  learnerName: 'Sari',
  businessName: 'Bolu',
  taskTitle: 'Tiga teks',
  no: 1,
  decidedAt: 1,
  request: {
    id,
    mentorId: 'budi',
    versionId,
    revision: 0,
    levels: { a: 3 },
    strength: `Tulisan ${id}. 🍰\n“Baris” kedua.`,
    nextStep: 'Langkah.',
    decision: 'accepted',
    reason: '',
  },
  answer: null,
});
const idsOf = (bag: Bag) => bag.snapshot().works.map(({ id }) => id);

describe('A mentor’s bag', () => {
  it('has a work whole, in the queue’s order, also after the desk was closed', async () => {
    const bag = await open();
    await bag.putWork(1, aView('b', 'm', ['p']), aModule('m'), [aPhoto('p')], about);
    await bag.putWork(0, aView('a'), aModule('m'), [], about);
    const again = await open();
    expect(idsOf(again)).toEqual(['a', 'b']);
    expect(again.snapshot()).toMatchObject({ session, takenAt: 7 });
    expect(await again.readModule('m')).toEqual({ name: 'm' });
    expect(new Uint8Array((await again.readPhoto('p'))?.bytes ?? new ArrayBuffer(0))).toEqual(
      new Uint8Array([1, 2, 3]),
    );
  });

  it('keeps nothing of a work whose photo has no room', async () => {
    const bag = await open();
    jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(bag.putWork(0, aView('a', 'm', ['p']), aModule('m'), [aPhoto('p')], about)).rejects.toMatchObject({
      kind: 'full',
    });
    jest.restoreAllMocks();
    const again = await open();
    expect(idsOf(again)).toEqual([]);
    expect(await again.readPhoto('p')).toBeUndefined();
  });

  it('lets works go with what only they needed', async () => {
    const bag = await open();
    await bag.putWork(0, aView('a', 'm', ['p', 'q']), aModule('m'), [aPhoto('p'), aPhoto('q')], about);
    await bag.putWork(1, aView('b', 'n', ['q']), aModule('n'), [], about);
    await bag.keepOnly(['b']);
    expect(idsOf(bag)).toEqual(['b']);
    expect([await bag.readModule('m'), await bag.readPhoto('p')]).toEqual([undefined, undefined]);
    expect([await bag.readModule('n'), (await bag.readPhoto('q'))?.id]).toEqual([{ name: 'n' }, 'q']);
    await bag.keepOnly([]);
    expect(bag.snapshot()).toMatchObject({ works: [], takenAt: null });
  });

  it('keeps a judgement to the letter, however many works go', async () => {
    const bag = await open();
    await bag.decide(aJudgement('j'));
    await bag.keepOnly([]);
    expect((await open()).snapshot().judgements).toEqual([aJudgement('j')]);
  });

  it('has one waiting judgement of a version, the last one decided, and never drops one that was answered', async () => {
    const bag = await open();
    await bag.decide(aJudgement('j1', 'v'));
    await bag.decide(aJudgement('j2', 'v'));
    expect(bag.snapshot().judgements.map(({ id }) => id)).toEqual(['j2']);
    await bag.answer('j2', { outcome: 'refused', at: 2, code: 'x/y', title: 'Belum.', stored: null });
    await bag.decide(aJudgement('j3', 'v'));
    expect(bag.snapshot().judgements.map(({ id }) => id)).toEqual(['j2', 'j3']);
  });

  it('lets a work go once its judgement has arrived, and not before', async () => {
    const bag = await open();
    await bag.putWork(0, aView('w'), aModule('m'), [], about);
    await bag.decide(aJudgement('j'));
    await bag.answer('j', { outcome: 'refused', at: 2, code: 'x/y', title: 'Belum.', stored: null });
    expect(idsOf(bag)).toEqual(['w']);
    expect(bag.unsent).toHaveLength(1);
    await bag.answer('j', { outcome: 'second', at: 3 });
    expect(idsOf(bag)).toEqual([]);
    expect(bag.unsent).toEqual([]);
  });

  it('shows one mentor nothing of another on the same device', async () => {
    await (await open()).decide(aJudgement('j'));
    expect((await open({ agencyId: 'medan', personId: 'ratna' })).snapshot().judgements).toEqual([]);
    expect((await open({ agencyId: 'balikpapan', personId: 'budi' })).snapshot().judgements).toEqual([]);
  });

  it('tells other tabs', async () => {
    const one = await open();
    const other = await open();
    await one.decide(aJudgement('j'));
    await heard();
    expect(other.snapshot().judgements).toHaveLength(1);
  });

  it('leaves nothing behind when it is erased, and takes nothing more', async () => {
    const bag = await open();
    await bag.putWork(0, aView('a'), aModule('m'), [], about);
    await bag.decide(aJudgement('j'));
    await bag.erase();
    await expect(bag.decide(aJudgement('k'))).rejects.toMatchObject({ kind: 'closed' });
    expect((await open()).snapshot()).toEqual({ session: null, works: [], takenAt: null, judgements: [] });
  });
});
