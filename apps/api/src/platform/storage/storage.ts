import type { FileName } from './file-name';

/** A file as it lies in the store. */
export type KeptFile = FileName & { readonly keptAt: Date };

/**
 * Where the bytes of files are kept, by agency and the SHA-256 of what they are.
 *
 * A port: a disk here, an object store where many machines serve. What a name refers to never changes, so writing twice is harmless.
 * Each answer may fail with `StorageAway`.
 */
export abstract class Storage {
  /** Keeps the bytes; answered once they would survive a power cut. */
  abstract put(agencyId: string, sha256: string, bytes: Uint8Array, mime: string): Promise<void>;

  /** The bytes, or null when none are kept under that name. */
  abstract read(agencyId: string, sha256: string): Promise<Buffer | null>;

  /** Forgets the bytes; what is not kept is forgotten already. */
  abstract remove(agencyId: string, sha256: string): Promise<void>;

  /** Where whoever holds the address reads the bytes for five minutes; null when they are read through us. */
  abstract linkTo(agencyId: string, sha256: string, mime: string): Promise<string | null>;

  /** The next files in the order of their names, at most so many; from the first one when none came before. */
  abstract list(after: FileName | null, limit: number): Promise<KeptFile[]>;

  /** Removes what was begun before then and never became a file; answers how many there were. */
  abstract removeHalfWritten(before: Date): Promise<number>;
}

/** The store does not answer for now. What it has stays kept; what it was to keep has to be brought again. */
export class StorageAway extends Error {
  override readonly name = 'StorageAway';
}
