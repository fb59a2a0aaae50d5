import { deleteDB, type IDBPTransaction } from 'idb';
import type { SessionView } from '@contracts/auth';
import type { MarkingView } from '@contracts/assessments';
import type { ModulePackage } from '@contracts/packages';
import { allOrNothing, storageTrouble, StorageTrouble } from '@web/platform/store';
import {
  bagName,
  openBagTables,
  type BagOwner,
  type CarriedPhoto,
  type CarriedWork,
  type DecidedJudgement,
  type HandInAnswer,
  type TableName,
  type Tables,
  type TableSet,
} from './schema';

/** What pages read at once. Never changed: every write makes a new one. */
export type BagContents = {
  readonly session: SessionView | null;
  /** In the queue's order. */
  readonly works: readonly CarriedWork[];
  readonly takenAt: number | null;
  /** In the order they were decided. */
  readonly judgements: readonly DecidedJudgement[];
};

type WriteTx<Names extends TableName[]> = IDBPTransaction<Tables, Names, 'readwrite'>;

const nothing: BagContents = { session: null, works: [], takenAt: null, judgements: [] };

/**
 * What one mentor has on this device: the works she took along, and the judgements she decided.
 *
 * A write is on the disk before anybody hears of it, here or in another tab. Throws StorageTrouble where the device keeps nothing.
 */
export class Bag {
  private tables: Promise<TableSet> | undefined;
  private contents = nothing;
  private reading: Promise<void> = Promise.resolve();
  private closed = false;
  private readonly listeners = new Set<() => void>();
  private readonly otherTabs: BroadcastChannel | undefined;

  private constructor(readonly owner: BagOwner) {
    if (typeof BroadcastChannel === 'undefined') return;
    this.otherTabs = new BroadcastChannel(bagName(owner));
    this.otherTabs.onmessage = () => void this.readAgain().catch(keepIfStorage);
  }

  static async open(owner: BagOwner): Promise<Bag> {
    const bag = new Bag(owner);
    try {
      await bag.readAgain();
      return bag;
    } catch (error) {
      await bag.close();
      throw error;
    }
  }

  readonly snapshot = (): BagContents => this.contents;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Judgements that only this device has: those that wait, and those the server did not take. */
  get unsent(): readonly DecidedJudgement[] {
    return this.contents.judgements.filter(({ answer }) => !answer || answer.outcome === 'refused');
  }

  /** Reads anew, where another tab may have written a moment ago. */
  freshen(): Promise<void> {
    return this.readAgain();
  }

  async keepSession(session: SessionView): Promise<void> {
    await this.write(['about'], async (tx) => {
      const before = await tx.objectStore('about').get('mentor');
      await tx.objectStore('about').put({ takenAt: before?.takenAt ?? null, session }, 'mentor');
    });
  }

  /** A work is here once everything it shows is: text, questions and photos in one transaction. */
  async putWork(
    place: number,
    view: MarkingView,
    module: ModulePackage,
    photos: readonly CarriedPhoto[],
    about: { readonly session: SessionView; readonly takenAt: number },
  ): Promise<void> {
    await this.write(['works', 'modules', 'photos', 'about'], async (tx) => {
      for (const photo of photos) await tx.objectStore('photos').put(photo);
      await tx.objectStore('modules').put(module, view.package);
      await tx.objectStore('works').put({ id: view.id, place, view });
      await tx.objectStore('about').put(about, 'mentor');
    });
  }

  /** Takes out every work but these, with what only they needed. */
  async keepOnly(ids: readonly string[]): Promise<void> {
    await this.write(['works', 'modules', 'photos', 'about'], async (tx) => {
      const kept: CarriedWork[] = [];
      for (const work of await tx.objectStore('works').getAll()) {
        if (ids.includes(work.id)) kept.push(work);
        else await tx.objectStore('works').delete(work.id);
      }
      const photos = new Set(kept.flatMap(({ view }) => filesOf(view).map(({ id }) => id)));
      for (const id of await tx.objectStore('photos').getAllKeys())
        if (!photos.has(id)) await tx.objectStore('photos').delete(id);
      const modules = new Set(kept.map(({ view }) => view.package));
      for (const hash of await tx.objectStore('modules').getAllKeys())
        if (!modules.has(hash)) await tx.objectStore('modules').delete(hash);
      const about = await tx.objectStore('about').get('mentor');
      if (kept.length === 0 && about) await tx.objectStore('about').put({ ...about, takenAt: null }, 'mentor');
    });
  }

  readModule(hash: string): Promise<ModulePackage | undefined> {
    return this.read((tables) => tables.get('modules', hash));
  }

  readPhoto(id: string): Promise<CarriedPhoto | undefined> {
    return this.read((tables) => tables.get('photos', id));
  }

  /** What was decided stands here before anything is sent. One of the same version that still waits makes room for it. */
  async decide(judgement: DecidedJudgement): Promise<void> {
    await this.write(['judgements'], async (tx) => {
      for (const other of await tx.store.getAll()) {
        const isBefore = other.request.versionId === judgement.request.versionId && !other.answer;
        if (isBefore) await tx.store.delete(other.id);
      }
      await tx.store.put(judgement);
    });
  }

  /** Keeps the server's answer; null puts a refused one back in line. The work itself is done with once it was taken. */
  async answer(id: string, answer: HandInAnswer | null): Promise<void> {
    await this.write(['judgements', 'works'], async (tx) => {
      const judgement = await tx.objectStore('judgements').get(id);
      if (!judgement) return;
      await tx.objectStore('judgements').put({ ...judgement, answer });
      if (answer && answer.outcome !== 'refused') await tx.objectStore('works').delete(judgement.submissionId);
    });
  }

  /** Takes judgements out of the list: called back before they were sent, or dealt with. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.write(['judgements'], async (tx) => {
      for (const id of ids) await tx.store.delete(id);
    });
  }

  /** Leaves nothing of this mentor on the device. */
  async erase(): Promise<void> {
    await this.close();
    await deleteDB(bagName(this.owner));
  }

  async close(): Promise<void> {
    this.closed = true;
    this.otherTabs?.close();
    const open = await this.tables?.catch(() => undefined);
    this.tables = undefined;
    open?.close();
  }

  private async read<Result>(question: (tables: TableSet) => Promise<Result>): Promise<Result> {
    if (this.closed) throw new StorageTrouble('closed');
    try {
      this.tables ??= openBagTables(this.owner, () => (this.tables = undefined));
      this.tables.catch(() => (this.tables = undefined));
      return await question(await this.tables);
    } catch (error) {
      throw storageTrouble(error);
    }
  }

  /** Changes tables all or not at all; see `allOrNothing`. */
  private async write<Names extends TableName[]>(
    names: [...Names],
    change: (tx: WriteTx<Names>) => Promise<void>,
  ): Promise<void> {
    await this.read((tables) =>
      allOrNothing(tables.transaction(names, 'readwrite', { durability: 'strict' }) as WriteTx<Names>, change),
    );
    // It is on the disk: a reading that fails now must not say that it was not kept.
    await this.readAgain().catch(keepIfStorage);
    this.otherTabs?.postMessage('changed');
  }

  /** Readings are queued: the one that began last is also the one that stands. */
  private readAgain(): Promise<void> {
    const reading = this.reading.then(async () => {
      this.contents = await this.read(async (tables) => {
        const about = await tables.get('about', 'mentor');
        const works = (await tables.getAll('works')).sort((one, other) => one.place - other.place);
        const judgements = await tables.getAll('judgements');
        return { session: about?.session ?? null, takenAt: about?.takenAt ?? null, works, judgements };
      });
      this.listeners.forEach((listener) => listener());
    });
    this.reading = reading.catch(() => undefined);
    return reading;
  }
}

/** Every photo of a work, the earlier versions' too. */
export const filesOf = ({ versions }: MarkingView): MarkingView['versions'][number]['files'] =>
  versions.flatMap(({ files }) => files);

function keepIfStorage(error: unknown): void {
  if (!(error instanceof StorageTrouble)) throw error;
}
