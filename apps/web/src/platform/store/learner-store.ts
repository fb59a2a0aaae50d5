import type { EntryAnswer, HomeDocument } from '@contracts/learning';
import { Database, type Owner } from './database';
import { openSafe, type Safe, type SealedAct } from './safe';
import type { Laid, QueuedAct, StoredFile } from './schema';
import type { Snapshot } from './snapshot';

/** A value that was being written; `revision` tells a second tab that it would write over it. */
export type Draft = { readonly value: unknown; readonly revision: number };

type QueuedRow = Laid<QueuedAct, 'act'>;
type DraftChange = { readonly key: string; readonly value: unknown };

/** Everything a learner has on this phone. Each method is one transaction: after a crash it has happened or it has not. */
export class LearnerStore {
  private constructor(readonly database: Database) {}

  /** Opens a person's store; on a shared phone with the safe that her PIN opened. */
  static async open(owner: Owner, safe = openSafe): Promise<LearnerStore> {
    const database = new Database(owner, safe);
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
    const rows = await Promise.all(acts.map((act) => this.lay(act)));
    const words = await Promise.all(drafts.map(async ({ key, value }) => ({ key, value: await this.safe.put(value) })));
    await this.database.write(['outbox', 'drafts', 'sealed'], async (tx) => {
      for (const { row, sealed } of rows) {
        await tx.objectStore('outbox').add(row);
        if (sealed) await tx.objectStore('sealed').put(sealed, row.id);
      }
      for (const { key, value } of words) {
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
    await this.database.write(['outbox', 'known', 'aside', 'sealed'], async (tx) => {
      const outbox = tx.objectStore('outbox');
      for (const answer of answers) {
        const queued = answer.id === null ? undefined : await outbox.get(answer.id);
        if (!queued) continue;
        if (answer.answer === 'refused') await tx.objectStore('aside').put({ ...queued, problem: answer.problem, at });
        else await tx.objectStore('known').put({ id: queued.id, act: queued.act, seen: cursor });
        await outbox.delete(queued.id);
        await tx.objectStore('sealed').delete(queued.id);
      }
    });
  }

  /** Puts a refused act back in the outbox, to be sent once more. */
  async queueAgain(id: string): Promise<void> {
    const refused = this.snapshot().aside.find((one) => one.id === id);
    if (!refused) return;
    const { row, sealed } = await this.lay({ id, act: refused.act, photoIds: refused.photoIds });
    await this.database.write(['outbox', 'aside', 'sealed'], async (tx) => {
      await tx.objectStore('outbox').put(row);
      if (sealed) await tx.objectStore('sealed').put(sealed, id);
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
    const { home: before } = this.snapshot();
    const document = before ? withPartsOf(before, fresh) : fresh;
    const kept = await this.safe.put(document);
    await this.database.write(['home', 'known', 'packages'], async (tx) => {
      await tx.objectStore('home').put({ document: kept, etag, fetchedAt }, 'newest');

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

  async readPackage(hash: string): Promise<unknown> {
    const kept = await this.database.read((tables) => tables.get('packages', hash));
    return kept && this.safe.take(kept);
  }

  async savePackage(hash: string, document: unknown): Promise<void> {
    const kept = await this.safe.put(document);
    await this.database.write(['packages'], (tx) => tx.store.put(kept, hash));
  }

  async deletePackage(hash: string): Promise<void> {
    await this.database.write(['packages'], (tx) => tx.store.delete(hash));
  }

  async readDraft(key: string): Promise<Draft | undefined> {
    const kept = await this.database.read((tables) => tables.get('drafts', key));
    return kept && { value: await this.safe.take(kept.value), revision: kept.revision };
  }

  /**
   * Keeps what was written. When another tab wrote meanwhile (`base` is not the newest revision), that other text is not lost:
   * it is kept under `<key>~` and the answer says so.
   */
  async saveDraft(key: string, value: unknown, base: number): Promise<{ revision: number; conflict: boolean }> {
    const kept = await this.safe.put(value);
    return this.database.write(['drafts'], async (tx) => {
      const other = await tx.store.get(key);
      const conflict = other !== undefined && other.revision !== base;
      if (conflict) await tx.store.put({ ...other, key: `${key}~` });
      const revision = Math.max(other?.revision ?? 0, base) + 1;
      await tx.store.put({ key, value: kept, revision });
      return { revision, conflict };
    });
  }

  async deleteDraft(key: string): Promise<void> {
    await this.database.write(['drafts'], async (tx) => {
      await tx.store.delete(key);
      await tx.store.delete(`${key}~`);
    });
  }

  /** Keeps a photo or a voice note, as the others below do. */
  async savePhoto(photo: StoredFile): Promise<void> {
    const kept = { ...photo, bytes: await this.safe.put(photo.bytes) };
    await this.database.write(['photos'], (tx) => tx.store.put(kept));
  }

  async readPhoto(id: string): Promise<StoredFile | undefined> {
    const kept = await this.database.read((tables) => tables.get('photos', id));
    return kept && { ...kept, bytes: await this.safe.take(kept.bytes) };
  }

  async changePhoto(id: string, change: Partial<Pick<StoredFile, 'uploadUrl' | 'uploaded'>>): Promise<void> {
    await this.database.write(['photos'], async (tx) => {
      const photo = await tx.store.get(id);
      if (photo) await tx.store.put({ ...photo, ...change });
    });
  }

  async deletePhoto(id: string): Promise<void> {
    await this.database.write(['photos'], (tx) => tx.store.delete(id));
  }

  private get safe(): Safe {
    return this.database.safe;
  }

  /** How an act goes onto the disk, and on a shared phone once more for the server. */
  private async lay(queued: QueuedAct): Promise<{ row: QueuedRow; sealed: SealedAct | undefined }> {
    const photos = this.safe.seal ? await Promise.all(queued.photoIds.map((id) => this.readPhoto(id))) : [];
    return {
      row: { ...queued, act: await this.safe.put(queued.act) },
      sealed: await this.safe.seal?.(
        queued,
        photos.flatMap((photo) => photo ?? []),
      ),
    };
  }

  /** What brings her session back on a shared phone; undefined on a phone of her own. */
  async readSecret(): Promise<string | undefined> {
    const kept = await this.database.read((tables) => tables.get('session', 'secret'));
    return kept && this.safe.take(kept);
  }

  async saveSecret(secret: string): Promise<void> {
    const kept = await this.safe.put(secret);
    await this.database.write(['session'], (tx) => tx.store.put(kept, 'secret'));
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
