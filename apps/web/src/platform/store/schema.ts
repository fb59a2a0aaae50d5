import type { HomeDocument } from '@contracts/learning';
import { openDB, type DBSchema, type IDBPDatabase, type StoreNames } from 'idb';
import type { Act } from './act';
import type { Kept, SealedAct } from './safe';
import { storageTrouble, StorageTrouble } from './storage-trouble';

/** An act that waits to be sent. Its id carries its time, so the table's own order is the order of what was done. */
export type QueuedAct = {
  readonly id: string;
  readonly act: Act;
  /** Photos and voice notes that must be with the server before the act goes. */
  readonly photoIds: readonly string[];
};

/** An act the server has taken; kept until the home document says what came of it. `seen` is the ledger's cursor at that time. */
export type KnownAct = { readonly id: string; readonly act: Act; readonly seen: number };

/** An act the server refused, with its reason; kept until the learner has dealt with it. */
export type AsideAct = QueuedAct & {
  readonly problem: { readonly type: string; readonly title: string };
  readonly at: number;
};

type KeptBytes = {
  readonly id: string;
  /** Bytes, not a Blob: old WebViews lose blobs that stand in a database. */
  readonly bytes: ArrayBuffer;
  readonly mime: string;
  /** Where the half-sent upload can be taken up again. */
  readonly uploadUrl: string | null;
  readonly uploaded: boolean;
};
/** What a file is sent for stands in a voice note only: photos were there before. */
export type StoredPhoto = KeptBytes & { readonly width: number; readonly height: number; readonly purpose?: never };
/** What somebody says of her work. It is kept and travels as a photo does. */
export type StoredVoice = KeptBytes & { readonly milliseconds: number; readonly purpose: 'voice' };
export type StoredFile = StoredPhoto | StoredVoice;

export type StoredDraft = { readonly key: string; readonly value: unknown; readonly revision: number };
export type StoredHome = { readonly document: HomeDocument; readonly etag: string | null; readonly fetchedAt: number };

/** A record as it lies on the disk: the one part that says something may be locked, the rest is needed to find and order it. */
export type Laid<Record, Part extends keyof Record> = Omit<Record, Part> & { readonly [P in Part]: Kept<Record[P]> };

export type Tables = DBSchema & {
  home: { key: 'newest'; value: Laid<StoredHome, 'document'> };
  packages: { key: string; value: Kept<unknown> };
  outbox: { key: string; value: Laid<QueuedAct, 'act'> };
  known: { key: string; value: Laid<KnownAct, 'act'> };
  aside: { key: string; value: Laid<AsideAct, 'act'> };
  drafts: { key: string; value: Laid<StoredDraft, 'value'> };
  photos: { key: string; value: Laid<StoredPhoto, 'bytes'> | Laid<StoredVoice, 'bytes'> };
  /** What is in the outbox, once more for the server alone, by the act's id; empty on a phone of one's own. */
  sealed: { key: string; value: SealedAct };
  /** What brings her session back on a shared phone. */
  session: { key: 'secret'; value: Kept<string> };
};
export type TableSet = IDBPDatabase<Tables>;
export type TableName = StoreNames<Tables>;

const version = 2;
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
      if (oldVersion < 1) {
        for (const name of ['outbox', 'known', 'aside', 'photos'] as const)
          db.createObjectStore(name, { keyPath: 'id' });
        db.createObjectStore('drafts', { keyPath: 'key' });
        db.createObjectStore('home');
        db.createObjectStore('packages');
      }
      if (oldVersion < 2) {
        db.createObjectStore('sealed');
        db.createObjectStore('session');
      }
    },
    // A newer tab wants to upgrade: this one lets go, so that the learner is not kept waiting.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      onGone();
    },
    terminated: onGone,
  });
