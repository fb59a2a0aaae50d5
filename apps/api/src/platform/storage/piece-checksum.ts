import { createHash, timingSafeEqual, type Hash } from 'node:crypto';

/** How a phone may say what a piece of an upload is, so that we see whether it changed on the way (tus, `checksum`). */
export const checksumAlgorithms = ['sha1', 'sha256'] as const;

/** What was announced cannot be understood: an algorithm of somebody's own, or a sum that is none. */
export class UnreadableChecksum extends Error {
  override readonly name = 'UnreadableChecksum';
}

/** The sum that a phone announced for a piece, and what came of the piece so far. */
export class PieceChecksum {
  private readonly hash: Hash;
  private came = 0;

  private constructor(
    algorithm: string,
    private readonly announced: Buffer,
    private readonly length: number,
  ) {
    this.hash = createHash(algorithm);
  }

  /** Null when nothing was announced. Throws UnreadableChecksum. */
  static of(headers: Headers): PieceChecksum | null {
    const said = headers.get('upload-checksum');
    if (said === null) return null;
    const [algorithm = '', sum = '', ...more] = said.split(' ');
    const announced = Buffer.from(sum, 'base64');
    const isKnown = checksumAlgorithms.some((each) => each === algorithm) && more.length === 0;
    if (!isKnown || announced.toString('base64') !== sum || announced.length !== lengthOf(algorithm))
      throw new UnreadableChecksum(said);
    return new PieceChecksum(algorithm, announced, Number(headers.get('content-length') ?? 0));
  }

  add(bytes: Uint8Array): void {
    this.hash.update(bytes);
    this.came += bytes.length;
  }

  /** Whether the piece is another one than was announced. Of one that did not come to its end nothing can be said. */
  differs(): boolean {
    return this.came >= this.length && !timingSafeEqual(this.hash.digest(), this.announced);
  }
}

const lengthOf = (algorithm: string): number => createHash(algorithm).digest().length;
