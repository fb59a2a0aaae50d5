import type { EntryAnswer, HomeDocument } from '@contracts/learning';
import { Database, type Owner } from './database';
import type { QueuedAct, StoredPhoto } from './schema';
import type { Snapshot } from './snapshot';

/** A value that was being written; `revision` tells a second tab that it would write over it. */
export type Draft = { readonly value: unknown; readonly revision: number };

type DraftChange = { readonly key: string; readonly value: unknown };

/** Everything a learner has on this phone. Each method is one transaction: after a crash it has happened or it has not. */
export class LearnerStore {
  private constructor(private readonly database: Database) {}

  static async open(owner: Owner): Promise<LearnerStore> {
    const database = new Database(owner);
    try {
      await database.load();
    } catch (error) {
      await database.close();
      throw error;
    }
    return new LearnerStore(database);
  }

  get owner(): Owner {
    return this.database.owner;
  }

  readonly snapshot = (): Snapshot => this.database.snapshot();
  readonly subscribe = (listener: () => void): (() => void) => this.database.subscribe(listener);

  /** Queues acts, and changes the drafts they came from in the same breath: what was sent is no longer a draft to send again. */
  async append(acts: readonly QueuedAct[], drafts: readonly DraftChange[] = []): Promise<void> {
    await this.database.write(['outbox', 'drafts'], async (tx) => {
      for (const act of acts) await tx.objectStore('outbox').add(act);
      for (const { key, value } of drafts) {
        const before = await tx.objectStore('drafts').get(key);
        await tx.objectStore('drafts').put({ key, value, revision: (before?.revision ?? 0) + 1 });
      }
    });
  }

  /**
   * Takes the server's answers in: what it has is kept as known, what it refused is put aside with the reason.
   * An act without an answer stays in its place and is sent again.
   */
  async takeAnswers(answers: readonly EntryAnswer[], cursor: number, at: number): Promise<void> {
    await this.database.write(['outbox', 'known', 'aside'], async (tx) => {
      const outbox = tx.objectStore('outbox');
      for (const answer of answers) {
        const queued = answer.id === null ? undefined : await outbox.get(answer.id);
        if (!queued) continue;
        if (answer.answer === 'refused') await tx.objectStore('aside').put({ ...queued, problem: answer.problem, at });
        else await tx.objectStore('known').put({ id: queued.id, act: queued.act, seen: cursor });
        await outbox.delete(queued.id);
      }
    });
  }

  /** Puts a refused act back in the outbox, to be sent once more. */
  async queueAgain(id: string): Promise<void> {
    await this.database.write(['outbox', 'aside'], async (tx) => {
      const aside = await tx.objectStore('aside').get(id);
      if (!aside) return;
      await tx.objectStore('outbox').put({ id, act: aside.act, photoIds: aside.photoIds });
      await tx.objectStore('aside').delete(id);
    });
  }

  /** The learner has read why an act was refused and lets it go. */
  async dismiss(id: string): Promise<void> {
    await this.database.write(['aside'], (tx) => tx.objectStore('aside').delete(id));
  }

  /**
   * Keeps the newest home document. Acts it already speaks of are forgotten, and so are packages no enrolment uses any more.
   * A part the server could not read just now keeps what the phone knew of it.
   */
  async saveHome(fresh: HomeDocument, etag: string | null, fetchedAt: number): Promise<void> {
    await this.database.write(['home', 'known', 'packages'], async (tx) => {
      const before = (await tx.objectStore('home').get('newest'))?.document;
      const document = before ? withPartsOf(before, fresh) : fresh;
      await tx.objectStore('home').put({ document, etag, fetchedAt }, 'newest');

      for (const { id, seen } of await tx.objectStore('known').getAll()) {
        if (seen <= fresh.cursor && fresh.missingParts.length === 0) await tx.objectStore('known').delete(id);
      }
      const used = new Set([
        document.framework?.hash,
        ...document.enrolments.flatMap((e) => e.modules.map((m) => m.hash)),
      ]);
      for (const hash of await tx.objectStore('packages').getAllKeys()) {
        if (!used.has(hash)) await tx.objectStore('packages').delete(hash);
      }
    });
  }

  /** The server has nothing new: what the phone has is as of now. */
  async confirmHome(fetchedAt: number): Promise<void> {
    await this.database.write(['home'], async (tx) => {
      const home = await tx.store.get('newest');
      if (home) await tx.store.put({ ...home, fetchedAt }, 'newest');
    });
  }

  readPackage(hash: string): Promise<unknown> {
    return this.database.read((tables) => tables.get('packages', hash));
  }

  async savePackage(hash: string, document: unknown): Promise<void> {
    await this.database.write(['packages'], (tx) => tx.store.put(document, hash));
  }

  async deletePackage(hash: string): Promise<void> {
    await this.database.write(['packages'], (tx) => tx.store.delete(hash));
  }

  async readDraft(key: string): Promise<Draft | undefined> {
    return this.database.read((tables) => tables.get('drafts', key));
  }

  /**
   * Keeps what was written. When another tab wrote meanwhile (`base` is not the newest revision), that other text is not lost:
   * it is kept under `<key>~` and the answer says so.
   */
  async saveDraft(key: string, value: unknown, base: number): Promise<{ revision: number; conflict: boolean }> {
    return this.database.write(['drafts'], async (tx) => {
      const other = await tx.store.get(key);
      const conflict = other !== undefined && other.revision !== base;
      if (conflict) await tx.store.put({ ...other, key: `${key}~` });
      const revision = Math.max(other?.revision ?? 0, base) + 1;
      await tx.store.put({ key, value, revision });
      return { revision, conflict };
    });
  }

  async deleteDraft(key: string): Promise<void> {
    await this.database.write(['drafts'], async (tx) => {
      await tx.store.delete(key);
      await tx.store.delete(`${key}~`);
    });
  }

  async savePhoto(photo: StoredPhoto): Promise<void> {
    await this.database.write(['photos'], (tx) => tx.store.put(photo));
  }

  readPhoto(id: string): Promise<StoredPhoto | undefined> {
    return this.database.read((tables) => tables.get('photos', id));
  }

  async changePhoto(id: string, change: Partial<Pick<StoredPhoto, 'uploadUrl' | 'uploaded'>>): Promise<void> {
    await this.database.write(['photos'], async (tx) => {
      const photo = await tx.store.get(id);
      if (photo) await tx.store.put({ ...photo, ...change });
    });
  }

  async deletePhoto(id: string): Promise<void> {
    await this.database.write(['photos'], (tx) => tx.store.delete(id));
  }

  /** Leaves nothing of this person on the phone. */
  erase(): Promise<void> {
    return this.database.erase();
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

function withPartsOf(before: HomeDocument, fresh: HomeDocument): HomeDocument {
  const kept = fresh.missingParts.filter((part): part is keyof HomeDocument => part in before);
  return { ...fresh, ...Object.fromEntries(kept.map((part) => [part, before[part]])) };
}
