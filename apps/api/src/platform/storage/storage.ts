/**
 * Where the bytes of files are kept, by agency and the SHA-256 of what they are.
 *
 * A port: a disk here, an object store where many machines serve. What a name refers to never changes, so writing twice is harmless.
 */
export abstract class Storage {
  /** Keeps the bytes; answered once they would survive a power cut. */
  abstract put(agencyId: string, sha256: string, bytes: Uint8Array): Promise<void>;

  /** The bytes, or null when none are kept under that name. */
  abstract read(agencyId: string, sha256: string): Promise<Buffer | null>;
}
