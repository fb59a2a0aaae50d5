import type { BrowserContext } from '@playwright/test';
import { keptAct, type KeptAct } from './kept-acts';

/** Notes every act of a phone from the moment its database has it for good: before it is sent, and whatever becomes of the app then. */
export async function watchOutbox(context: BrowserContext, note: (act: KeptAct) => void): Promise<void> {
  await context.exposeBinding('noteKeptAct', (_source, act: string) =>
    note(keptAct(JSON.parse(act) as { id: string })),
  );
  await context.addInitScript(() => {
    type Row = { readonly act: unknown };
    const { noteKeptAct } = window as unknown as { noteKeptAct: (act: string) => Promise<void> };
    const add = IDBObjectStore.prototype.add;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...row: Parameters<typeof add>) {
      if (this.name === 'outbox') {
        const act = JSON.stringify((row[0] as Row).act);
        this.transaction.addEventListener('complete', () => void noteKeptAct(act));
      }
      return add.apply(this, row);
    };
  });
}

/** How many acts wait in the databases of a page's phone. */
export function countQueued(): Promise<number> {
  const count = async (name: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const database = opening.result;
        const counting = database.transaction('outbox').objectStore('outbox').count();
        counting.onsuccess = () => {
          database.close();
          resolve(counting.result);
        };
      };
    });
  return indexedDB
    .databases()
    .then((all) =>
      Promise.all(all.flatMap(({ name }) => (/^melekai-[0-9a-f]{8}-/.test(name ?? '') ? [count(name ?? '')] : []))),
    )
    .then((counts) => counts.reduce((sum, each) => sum + each, 0));
}
