import type { HomeDocument } from '@contracts/learning';
import type { Act } from './act';
import type { Kept, Safe } from './safe';
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
const readers: { readonly [Name in TableName]?: (tables: TableSet, safe: Safe) => Promise<Partial<Snapshot>> } = {
  home: async (tables, safe) => {
    const home = await tables.get('home', 'newest');
    return home ? { home: await safe.take(home.document), etag: home.etag, fetchedAt: home.fetchedAt } : {};
  },
  outbox: async (tables, safe) => ({ queued: await unlocked(await tables.getAll('outbox'), safe) }),
  known: async (tables, safe) => ({ known: await unlocked(await tables.getAll('known'), safe) }),
  aside: async (tables, safe) => ({ aside: await unlocked(await tables.getAll('aside'), safe) }),
  packages: async (tables) => ({ packages: new Set(await tables.getAllKeys('packages')) }),
};

/** Reads anew what these tables say; null when none of them is in the snapshot. */
export async function readSnapshot(
  tables: TableSet,
  names: readonly TableName[],
  safe: Safe,
): Promise<Partial<Snapshot> | null> {
  const parts = await Promise.all(names.flatMap((name) => readers[name]?.(tables, safe) ?? []));
  return parts.length > 0 ? Object.assign({}, ...parts) : null;
}

const unlocked = <Row extends { readonly act: Kept<Act> }>(rows: readonly Row[], safe: Safe) =>
  Promise.all(rows.map(async (row) => ({ ...row, act: await safe.take(row.act) })));
