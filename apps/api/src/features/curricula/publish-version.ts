import { Injectable } from '@nestjs/common';
import type { PublishRequest, SignRequest } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { lockVersion, sign } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { refuseSmallNumber } from './number-version';
import { storePackages } from './store-packages';
import { refusalOf } from './versions.policy';

/** Publishes an approved version: its packages are made, it never changes again, and the one before it is superseded. */
@Injectable()
export class PublishVersion {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * Raises `curricula/four-eyes`, `curricula/wrong-stage`, `curricula/has-errors`, `curricula/recording-missing`,
   * `curricula/number-too-small` and `curricula/package-too-large`.
   */
  execute(
    actor: Actor,
    versionId: string,
    { notes, ...request }: SignRequest & Partial<PublishRequest>,
  ): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { version, signatures } = await lockVersion(tx, versionId);
      const refusal = refusalOf('publish', actor, { status: version.status, signatures });
      if (refusal) throw new Problem(refusal);
      if (version.revision !== request.revision)
        throw new Problem(commonProblems['edited-meanwhile'], { revision: version.revision });
      await refuseSmallNumber(tx, version);
      const now = this.clock.now();
      const titles = await storePackages(tx, version);
      const { agencyId } = tx;
      const { curriculumId } = version;
      await tx.manager.update(
        CurriculumVersion,
        { agencyId, curriculumId, status: 'published' },
        { status: 'superseded' },
      );
      await tx.manager.update(
        CurriculumVersion,
        { agencyId, id: versionId },
        { status: 'published', publishedAt: now, titles, notes: notes ?? { learners: '', mentors: '' } },
      );
      await sign(tx, actor, version, 'published', now, request);
    });
  }
}
