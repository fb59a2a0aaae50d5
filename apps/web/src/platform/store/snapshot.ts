import type { HomeDocument } from '@contracts/learning';
import type { AsideAct, KnownAct, QueuedAct, TableName, TableSet } from './schema';

/** What pages read at once, without waiting for the disk. Never changed: every write makes a new one. */
export type Snapshot = {
  readonly home: HomeDocument | null;
  readonly etag: string | null;
  readonly fetchedAt: number;
  /** In the order they were done. */
  readonly queued: readonly QueuedAct[];
  readonly known: readonly KnownAct[];
  readonly aside: readonly AsideAct[];
  /** Hashes of the packages that are on the phone. */
  readonly packages: ReadonlySet<string>;
};

export const emptySnapshot: Snapshot = {
  home: null,
  etag: null,
  fetchedAt: 0,
  queued: [],
  known: [],
  aside: [],
  packages: new Set(),
};

/** What of the snapshot each table fills. Drafts and photos are read one by one, by who needs them. */
const readers: { readonly [Name in TableName]?: (tables: TableSet) => Promise<Partial<Snapshot>> } = {
  home: async (tables) => {
    const home = await tables.get('home', 'newest');
    return home ? { home: home.document, etag: home.etag, fetchedAt: home.fetchedAt } : {};
  },
  outbox: async (tables) => ({ queued: await tables.getAll('outbox') }),
  known: async (tables) => ({ known: await tables.getAll('known') }),
  aside: async (tables) => ({ aside: await tables.getAll('aside') }),
  packages: async (tables) => ({ packages: new Set(await tables.getAllKeys('packages')) }),
};

/** Reads anew what these tables say; null when none of them is in the snapshot. */
export async function readSnapshot(tables: TableSet, names: readonly TableName[]): Promise<Partial<Snapshot> | null> {
  const parts = await Promise.all(names.flatMap((name) => readers[name]?.(tables) ?? []));
  return parts.length > 0 ? Object.assign({}, ...parts) : null;
}
