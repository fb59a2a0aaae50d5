import type { Readable } from 'node:stream';
import { DataStore, Upload } from '@tus/server';
import { submissionProblems, UploadMetadata } from '@contracts/submissions';
import { fit } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import type { PieceChecksum } from '@api/platform/storage';
import type { KeepUpload, UploadOwner } from './keep-upload';

/** How an upload is named in its address: the agency and the file, so that a node that knows neither finds both. */
export const uploadId = (agencyId: string, fileId: string): string => `${agencyId}.${fileId}`;

const fileOf = (id: string): string => id.slice(id.indexOf('.') + 1);

/** What the tus library asks of a store, for the uploads of one person. */
export class UploadStore extends DataStore {
  /** How far the upload had come when it was begun; more than nothing when it was begun before. */
  begunAt = 0;

  constructor(
    private readonly uploads: KeepUpload,
    private readonly owner: UploadOwner,
    private readonly checksum: PieceChecksum | null,
  ) {
    super();
    this.extensions = ['creation', 'creation-with-upload', 'checksum', 'termination'];
  }

  override async create(upload: Upload): Promise<Upload> {
    if (!upload.size) throw new Problem(submissionProblems['not-a-picture']);
    this.begunAt = await this.uploads.begin(this.owner, fit(UploadMetadata, upload.metadata ?? {}), upload.size);
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { size, arrived } = await this.uploads.arrival(this.owner, fileOf(id));
    return new Upload({ id, size, offset: arrived });
  }

  /**
   * Keeps also what came before a connection broke, so that a phone never sends the same bytes twice; nothing of a piece that came to its
   * end and is another one than was announced.
   */
  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const pieces: Buffer[] = [];
    let broken: unknown;
    try {
      for await (const piece of stream) {
        this.checksum?.add(piece as Buffer);
        pieces.push(piece as Buffer);
      }
    } catch (error) {
      broken = error;
    }
    if (this.checksum?.differs()) throw new Problem(submissionProblems['piece-damaged']);
    const arrived = await this.uploads.keep(this.owner, fileOf(id), offset, Buffer.concat(pieces));
    if (broken !== undefined) throw broken;
    return arrived;
  }

  override async remove(id: string): Promise<void> {
    await this.uploads.remove(this.owner, fileOf(id));
  }
}
