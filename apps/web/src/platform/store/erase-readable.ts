import { Database, type Owner } from './database';
import { openSafe } from './safe';

/** Empties a person's store of everything but what is sealed to the server. */
export async function eraseReadable(owner: Owner): Promise<void> {
  const database = new Database(owner, openSafe);
  const tables = ['home', 'packages', 'outbox', 'known', 'aside', 'drafts', 'photos', 'session'] as const;
  try {
    await database.write([...tables], async (tx) => {
      for (const name of tables) await tx.objectStore(name).clear();
    });
    database.tellOtherSafe();
  } finally {
    await database.close();
  }
}
