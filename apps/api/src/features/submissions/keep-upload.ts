import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { submissionProblems, uploadLimits, type UploadMetadata } from '@contracts/submissions';
import { commonProblems, type ProblemSpec } from '@contracts/kernel';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { Storage, StorageAway } from '@api/platform/storage';
import * as files from './files.repository';
import { ForgetBytes } from './forget-bytes';
import { inspectUpload, weightOf, type Inspected } from './inspect-upload';
import { refuseWhileAway } from './refuse-while-away';
import type { StoredFile } from './stored-file.entity';

/** Whose upload: the part of an actor that the bytes belong to. */
export type UploadOwner = { readonly agencyId: string; readonly personId: string };
export type Arrival = { readonly size: number; readonly arrived: number };

/** An upload that turned out to be what was announced, with all its bytes. */
type Whole = { readonly sha256: string; readonly bytes: Buffer; readonly found: Inspected };

/** An upload that nobody went on with for so long is let go of. */
export const abandonedAfter = 7 * 24 * 60 * 60 * 1000;

/**
 * A photo or a voice note arrives from a phone piece by piece, over a connection that breaks, until it is whole.
 *
 * What arrived counts only once it is kept, and an upload has arrived in full only when it was looked at and stored: a phone that asks
 * how far it came never hears "all of it" about something that nobody may use.
 */
@Injectable()
export class KeepUpload {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly forgetBytes: ForgetBytes,
  ) {}

  /**
   * Begins an upload, or finds the one that was begun with the same words before; answers how far it came.
   *
   * Raises `submissions/file-not-yours`, `submissions/file-id-reused`, `submissions/too-many-uploads`, `submissions/photo-space-full`,
   * and by name what is too heavy for what it is sent for.
   */
  async begin(owner: UploadOwner, { fileId, sha256, purpose }: UploadMetadata, size: number): Promise<number> {
    if (size > weightOf[purpose].most) throw new Problem(weightOf[purpose].tooHeavy);
    return this.database.transaction(owner, async (tx) => {
      const now = this.clock.now();
      await files.removeAbandoned(tx, owner.personId, new Date(now.getTime() - abandonedAfter));
      await files.announceDigest(tx, sha256);
      const begun = await files.insert(tx, {
        id: fileId,
        ownerId: owner.personId,
        purpose,
        mime: null,
        bytes: size,
        sha256,
        width: null,
        height: null,
        milliseconds: null,
        state: 'uploading',
        createdAt: now,
      });
      if (begun) {
        const held = await files.countHeld(tx, owner.personId);
        if (held.unfinished > uploadLimits.unfinished) throw new Problem(submissionProblems['too-many-uploads']);
        if (held.bytes > uploadLimits.kept) throw new Problem(submissionProblems['photo-space-full']);
        return 0;
      }
      const file = await files.find(tx, fileId);
      if (file?.ownerId !== owner.personId) throw new Problem(submissionProblems['file-not-yours']);
      if (file.sha256 !== sha256 || file.bytes !== size) throw new Problem(submissionProblems['file-id-reused']);
      return arrivedOf(tx, file);
    });
  }

  /** How far an upload of this person came; to anybody else it is not there. */
  arrival(owner: UploadOwner, fileId: string): Promise<Arrival> {
    return this.database.transaction(owner, async (tx) => {
      const file = heldBy(owner, await files.find(tx, fileId));
      return { size: file.bytes, arrived: await arrivedOf(tx, file) };
    });
  }

  /**
   * Keeps a piece and answers how far the upload came; the last piece makes it a file that may be used, or removes it.
   *
   * Raises `submissions/upload-moved-on` when the piece does not begin where the last one ended, by name what is wrong with the file,
   * and `submissions/storage-away` when the last piece has to be brought again because the file cannot be kept for now.
   */
  async keep(owner: UploadOwner, fileId: string, from: number, piece: Buffer): Promise<number> {
    const outcome = await this.database.transaction(owner, async (tx) => {
      const file = heldBy(owner, await files.lock(tx, fileId));
      const arrived = await arrivedOf(tx, file);
      if (arrived !== from || from + piece.length > file.bytes)
        throw new Problem(submissionProblems['upload-moved-on']);
      if (piece.length === 0) return arrived;
      if (from + piece.length === file.bytes) return this.look(tx, file, piece);
      await files.insertPart(tx, fileId, from, piece);
      return from + piece.length;
    });
    if (typeof outcome === 'number') return outcome;
    // Thrown after the commit: the refused file's bytes are gone by then.
    if ('code' in outcome) throw new Problem(outcome);
    return this.store(owner, fileId, outcome);
  }

  /**
   * Lets go of a file that its owner has taken back, whole or not, with its bytes.
   *
   * Raises `common/not-found`, and `submissions/file-sent` for one that work was sent with.
   */
  async remove(owner: UploadOwner, fileId: string): Promise<void> {
    const { sha256 } = await this.database.transaction(owner, async (tx) => {
      const file = heldBy(owner, await files.lockAgainstSending(tx, fileId));
      if (await files.wasSent(tx, fileId)) throw new Problem(submissionProblems['file-sent']);
      await files.remove(tx, fileId);
      return file;
    });
    try {
      await this.forgetBytes.execute({ agencyId: owner.agencyId, sha256 });
    } catch (error) {
      // It is hers no more already; the bytes are swept away once the store is back.
      if (!(error instanceof StorageAway)) throw error;
    }
  }

  private async look(tx: Tx, file: StoredFile, last: Buffer): Promise<Whole | ProblemSpec> {
    const bytes = Buffer.concat([await files.readParts(tx, file.id), last]);
    const found = await whatIsIn(bytes, file);
    if (!('code' in found)) return { sha256: file.sha256, bytes, found };
    await files.remove(tx, file.id);
    return found;
  }

  /** What had arrived before stays until the store has everything; no transaction waits for a store that is slow. */
  private async store(owner: UploadOwner, fileId: string, { sha256, bytes, found }: Whole): Promise<number> {
    await this.storage.put(owner.agencyId, sha256, bytes, found.mime).catch(refuseWhileAway);
    await this.database.transaction(owner, async (tx) => {
      const file = heldBy(owner, await files.lock(tx, fileId));
      if (file.state === 'stored') throw new Problem(submissionProblems['upload-moved-on']);
      await files.removeParts(tx, fileId);
      await files.update(tx, fileId, { ...found, state: 'stored' });
    });
    return bytes.length;
  }
}

async function whatIsIn(bytes: Buffer, { sha256, purpose }: StoredFile): Promise<Inspected | ProblemSpec> {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) return submissionProblems['picture-damaged'];
  return inspectUpload(purpose, bytes);
}

function heldBy(owner: UploadOwner, file: StoredFile | null): StoredFile {
  const isHeld = file?.ownerId === owner.personId && (file.state === 'uploading' || file.state === 'stored');
  if (!file || !isHeld) throw new Problem(commonProblems['not-found']);
  return file;
}

const arrivedOf = (tx: Tx, file: StoredFile): Promise<number> | number =>
  file.state === 'stored' ? file.bytes : files.countArrived(tx, file.id);
