import { Injectable } from '@nestjs/common';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Storage, type KeptFile } from '@api/platform/storage';
import * as files from './files.repository';
import { ForgetBytes } from './forget-bytes';
import { abandonedAfter } from './keep-upload';
import * as sweep from './sweep.repository';

export type Swept = { readonly uploads: number; readonly unsent: number; readonly files: number };

/** What one run does at most, so that a learner never waits for it. */
export const sweepLimits = { uploads: 500, files: 1000 } as const;

/**
 * A picture that arrived whole and that no work came for is let go of. A phone may hold the work that long; when it comes later still, it
 * is told that its picture is missing, and sends both.
 */
export const unsentAfter = 30 * 24 * 60 * 60 * 1000;

const oneHour = 60 * 60 * 1000;

/**
 * Lets go of uploads that nobody finishes, of pictures that no work was sent with, and of kept bytes that no row knows.
 *
 * They have lain for a week, the pictures for a month. A run goes on behind where the last one ended and says so only at its end: one that dies midway is done
 * over. Bytes go only while nobody can announce them again, and only in agencies that this database knows.
 */
@Injectable()
export class SweepFiles {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly forgetBytes: ForgetBytes,
  ) {}

  /** One run; null when none is due. */
  async execute(limits: { readonly uploads: number; readonly files: number } = sweepLimits): Promise<Swept | null> {
    const now = this.clock.now();
    const turn = await sweep.takeTurn(this.database, now, new Date(now.getTime() + oneHour));
    if (!turn) return null;
    const before = new Date(now.getTime() - abandonedAfter);
    const uploads = await sweep.removeAbandoned(this.database, before, limits.uploads);
    const unsent = await sweep.removeUnsent(this.database, new Date(now.getTime() - unsentAfter), limits.uploads);
    const halves = await this.storage.removeHalfWritten(before);
    const kept = await this.storage.list(turn.place, limits.files);
    const orphans = await this.removeOrphans(kept.filter(({ keptAt }) => keptAt < before));
    await sweep.keepPlace(this.database, kept.length < limits.files ? null : (kept.at(-1) ?? null));
    return { uploads, unsent, files: halves + orphans };
  }

  private async removeOrphans(kept: readonly KeptFile[]): Promise<number> {
    let removed = 0;
    for (const agencyId of new Set(kept.map((file) => file.agencyId))) {
      const digests = kept.filter((file) => file.agencyId === agencyId).map(({ sha256 }) => sha256);
      const unknown = await this.database.transaction({ agencyId }, (tx) => files.findUnknown(tx, digests));
      for (const sha256 of unknown) if (await this.forgetBytes.execute({ agencyId, sha256 })) removed += 1;
    }
    return removed;
  }
}
