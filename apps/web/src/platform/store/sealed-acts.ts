import { Database, type Owner } from './database';
import { openSafe, type SealedAct } from './safe';

/** What somebody has not sent and only the server can read, oldest first. Needs no key of hers. */
export async function readSealed(owner: Owner): Promise<readonly SealedAct[]> {
  return withDatabase(owner, (database) => database.read((tables) => tables.getAll('sealed')));
}

/** The server has them now. What she herself still holds in her outbox is answered as known when she opens it. */
export async function forgetSealed(owner: Owner, ids: readonly string[]): Promise<void> {
  await withDatabase(owner, (database) =>
    database.write(['sealed'], async (tx) => {
      for (const id of ids) await tx.store.delete(id);
    }),
  );
}

/** The server will not take them. They stay until somebody has been told. */
export async function markRefused(owner: Owner, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await withDatabase(owner, (database) =>
    database.write(['sealed'], async (tx) => {
      for (const id of ids) {
        const act = await tx.store.get(id);
        if (act) await tx.store.put({ ...act, refused: true }, id);
      }
    }),
  );
}

async function withDatabase<Result>(owner: Owner, work: (database: Database) => Promise<Result>): Promise<Result> {
  const database = new Database(owner, openSafe);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
