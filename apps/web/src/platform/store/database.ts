import { deleteDB, type IDBPTransaction } from 'idb';
import { allOrNothing } from './all-or-nothing';
import type { Safe } from './safe';
import { databaseName, openTables, type TableName, type Tables, type TableSet } from './schema';
import { emptySnapshot, readSnapshot, type Snapshot } from './snapshot';
import { storageTrouble, StorageTrouble } from './storage-trouble';

export type Owner = { readonly agencyId: string; readonly personId: string };
export type WriteTx<Names extends TableName[]> = IDBPTransaction<Tables, Names, 'readwrite'>;

const everyTable: readonly TableName[] = ['home', 'packages', 'outbox', 'known', 'aside', 'drafts', 'photos'];

/**
 * One person's database on this phone, with its snapshot in memory.
 *
 * A write is on the disk before anybody hears of it, here or in another tab. A connection the browser has dropped is opened again.
 */
export class Database {
  private tables: Promise<TableSet> | undefined;
  private state: Snapshot = emptySnapshot;
  private reading: Promise<void> = Promise.resolve();
  private readonly listeners = new Set<() => void>();
  private readonly otherTabs: BroadcastChannel | undefined;
  private readonly name: string;
  private closed = false;

  constructor(
    readonly owner: Owner,
    public safe: Safe,
  ) {
    this.name = databaseName(owner.agencyId, owner.personId);
    if (typeof BroadcastChannel === 'undefined') return;
    this.otherTabs = new BroadcastChannel(this.name);
    this.otherTabs.onmessage = ({ data }: MessageEvent<TableName[] | 'other-safe'>) =>
      data === 'other-safe' ? this.openAnew() : void this.readAgain(data);
  }

  readonly snapshot = (): Snapshot => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the snapshot for the first time; throws a StorageTrouble where the phone does not allow it. */
  async load(): Promise<void> {
    await this.readAgain(everyTable);
  }

  async read<Result>(question: (tables: TableSet) => Promise<Result>): Promise<Result> {
    try {
      return await question(await this.connect());
    } catch (error) {
      throw storageTrouble(error);
    }
  }

  /** Changes tables all or not at all; see `allOrNothing`. */
  async write<Names extends TableName[], Result>(
    names: [...Names],
    change: (tx: WriteTx<Names>) => Promise<Result>,
  ): Promise<Result> {
    const result = await this.read((tables) =>
      allOrNothing(tables.transaction(names, 'readwrite', { durability: 'strict' }) as WriteTx<Names>, change),
    );
    // It is on the disk: a reading that fails now must not tell anybody that it was not kept.
    await this.readAgain(names).catch(keepIfStorage);
    if (!this.closed) this.otherTabs?.postMessage(names);
    return result;
  }

  /** A page begins again, and asks who has the phone in hand; a worker has no page and is through. */
  private openAnew(): void {
    if (typeof document === 'undefined') void this.close();
    else location.reload();
  }

  /** Other tabs can read nothing any more: they open anew, by whoever may. */
  tellOtherSafe(): void {
    this.otherTabs?.postMessage('other-safe');
  }

  async erase(): Promise<void> {
    await this.close();
    await deleteDB(this.name);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.otherTabs?.close();
    const tables = this.tables;
    this.tables = undefined;
    const open = await tables?.catch(() => undefined);
    open?.close();
  }

  private connect(): Promise<TableSet> {
    // The learner has signed out; what still runs here must not open her database again.
    if (this.closed) throw new StorageTrouble('closed');
    this.tables ??= openTables(this.name, () => (this.tables = undefined)).catch((error: unknown) => {
      this.tables = undefined;
      throw error;
    });
    return this.tables;
  }

  /** Readings are queued: the one that began last is also the one that stands. */
  private readAgain(names: readonly TableName[]): Promise<void> {
    const reading = this.reading.then(async () => {
      const fresh = await this.read((tables) => readSnapshot(tables, names, this.safe));
      if (!fresh) return;
      this.state = { ...this.state, ...fresh };
      this.listeners.forEach((listener) => listener());
    });
    this.reading = reading.catch(() => undefined);
    return reading;
  }
}

function keepIfStorage(error: unknown): void {
  if (!(error instanceof StorageTrouble)) throw error;
}
