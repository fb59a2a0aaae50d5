import type { HomeDocument } from '@contracts/learning';
import { openDB, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb';
import type { Act } from './act';
import { storageTrouble, StorageTrouble } from './storage-trouble';

/** An act that waits to be sent. Its id carries its time, so the table's own order is the order of what was done. */
export type QueuedAct = {
  readonly id: string;
  readonly act: Act;
  /** Photos that must be with the server before the act goes. */
  readonly photoIds: readonly string[];
};

/** An act the server has taken; kept until the home document says what came of it. `seen` is the ledger's cursor at that time. */
export type KnownAct = { readonly id: string; readonly act: Act; readonly seen: number };

/** An act the server refused, with its reason; kept until the learner has dealt with it. */
export type AsideAct = QueuedAct & {
  readonly problem: { readonly type: string; readonly title: string };
  readonly at: number;
};

export type StoredPhoto = {
  readonly id: string;
  /** Bytes, not a Blob: old WebViews lose blobs that stand in a database. */
  readonly bytes: ArrayBuffer;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  /** Where the half-sent upload can be taken up again. */
  readonly uploadUrl: string | null;
  readonly uploaded: boolean;
};

export type StoredDraft = { readonly key: string; readonly value: unknown; readonly revision: number };
export type StoredHome = { readonly document: HomeDocument; readonly etag: string | null; readonly fetchedAt: number };

export type Tables = DBSchema & {
  home: { key: 'newest'; value: StoredHome };
  packages: { key: string; value: unknown };
  outbox: { key: string; value: QueuedAct };
  known: { key: string; value: KnownAct };
  aside: { key: string; value: AsideAct };
  drafts: { key: string; value: StoredDraft };
  photos: { key: string; value: StoredPhoto };
};
export type TableSet = IDBPDatabase<Tables>;
export type TableName = StoreNames<Tables>;

const version = 1;
/** How long an older tab may take to let go before we say so. */
const patience = 4_000;

/** One database per person and agency: on a shared phone nobody's work can be taken for another's. */
export const databaseName = (agencyId: string, personId: string): string => `melekai-${agencyId}-${personId}`;

/** Opens the learner's database, or says why the phone does not allow it. An upgrade never touches the outbox. */
export async function openTables(name: string, onGone: () => void): Promise<TableSet> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new StorageTrouble('other-tab')), patience);
  });
  try {
    return await Promise.race([tooLong, open(name, onGone)]);
  } catch (error) {
    throw storageTrouble(error);
  } finally {
    clearTimeout(timer);
  }
}

const open = async (name: string, onGone: () => void): Promise<TableSet> =>
  openDB<Tables>(name, version, {
    upgrade(db, oldVersion) {
      if (oldVersion >= 1) return;
      db.createObjectStore('outbox', { keyPath: 'id' });
      db.createObjectStore('known', { keyPath: 'id' });
      db.createObjectStore('aside', { keyPath: 'id' });
      db.createObjectStore('home');
      db.createObjectStore('packages');
      db.createObjectStore('drafts', { keyPath: 'key' });
      db.createObjectStore('photos', { keyPath: 'id' });
    },
    // A newer tab wants to upgrade: this one lets go, so that the learner is not kept waiting.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
