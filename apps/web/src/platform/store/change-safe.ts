import type { IDBPObjectStore } from 'idb';
import type { LearnerStore } from './learner-store';
import type { Kept, Safe } from './safe';
import type { StoredDraft, TableName, TableSet } from './schema';

/** Which part of a table's rows says something; a package does as a whole. */
const parts = {
  home: 'document',
  packages: null,
  outbox: 'act',
  known: 'act',
  aside: 'act',
  drafts: 'value',
  photos: 'bytes',
} as const;
type Name = keyof typeof parts;
const names = Object.keys(parts) as Name[];
type Row = Readonly<Record<string, Kept<unknown>>>;
type AnyTable = IDBPObjectStore<unknown, string[], string, 'readwrite'>;

/**
 * Lays everything in a person's store anew, all or nothing, so that from now on only this safe reads it; with the open one, whoever has
 * the phone. Nothing may be sent meanwhile; what is written meanwhile is laid anew as well. Other tabs open anew.
 */
export async function changeSafe(store: LearnerStore, next: Safe): Promise<void> {
  const { database } = store;
  const before = database.safe;
  try {
    while (!(await layEverything(store, next)));
  } catch (error) {
    database.safe = before;
    throw error;
  }
  database.tellOtherSafe();
}

/** False, and nothing done, when somebody wrote while it was being laid. */
async function layEverything(store: LearnerStore, next: Safe): Promise<boolean> {
  const { database } = store;
  const again = async (kept: Kept<unknown>) => next.put(await database.safe.take(kept));
  const seen = await database.read((tables) => marksOf((name) => tables.transaction(name).store));
  const laid = await database.read((tables) =>
    Promise.all(names.map(async (name) => ({ name, rows: await layAgain(tables, name, again) }))),
  );
  const sealed = await Promise.all(
    store.snapshot().queued.map(async (queued) => {
      const photos = await Promise.all(queued.photoIds.map((id) => store.readPhoto(id)));
      const own = photos.flatMap((photo) => photo ?? []);
      return [queued.id, await next.seal?.(queued, own)] as const;
    }),
  );
  return database.write([...names, 'sealed', 'session'] as TableName[], async (tx) => {
    if ((await marksOf((name) => tx.objectStore(name))) !== seen) return false;
    for (const { name, rows } of laid) {
      const table = tx.objectStore(name) as unknown as AnyTable;
      for (const [key, row] of rows) await (table.keyPath === null ? table.put(row, key) : table.put(row));
    }
    // What is sealed and not in the outbox was left behind by an erased part of hers: it still waits for its turn.
    for (const [id, act] of sealed)
      await (act ? tx.objectStore('sealed').put(act, id) : tx.objectStore('sealed').delete(id));
    await tx.objectStore('session').clear();
    // The rows just written are read with it, and every one from now on.
    database.safe = next;
    return true;
  });
}

/** What tells that somebody wrote: which acts and photos there are, and the revisions of drafts. */
async function marksOf(table: (name: Name) => unknown): Promise<string> {
  const [outbox, aside, photos, drafts] = await Promise.all([
    (table('outbox') as AnyTable).getAllKeys(),
    (table('aside') as AnyTable).getAllKeys(),
    (table('photos') as AnyTable).getAllKeys(),
    (table('drafts') as AnyTable).getAll(),
  ]);
  const revisions = (drafts as StoredDraft[]).map(({ key, revision }) => [key, revision]);
  return JSON.stringify([outbox, aside, photos, revisions]);
}

async function layAgain(
  tables: TableSet,
  name: Name,
  again: (kept: Kept<unknown>) => Promise<unknown>,
): Promise<readonly (readonly [key: string, row: unknown])[]> {
  const [keys, rows] = await Promise.all([tables.getAllKeys(name), tables.getAll(name)]);
  const part = parts[name];
  return Promise.all(
    (rows as unknown as Row[]).map(async (row, index) => {
      const fresh = part === null ? await again(row) : { ...row, [part]: await again(row[part]) };
      return [String(keys[index]), fresh] as const;
    }),
  );
}
