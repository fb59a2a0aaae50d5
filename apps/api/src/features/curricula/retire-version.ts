import { Injectable } from '@nestjs/common';
import type { SignRequest } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';

import { lockVersion, sign } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { refusalOf } from './versions.policy';

/** A version takes no new cohorts any more; who learns on it goes on, and its evidence stays readable. */
@Injectable()
export class RetireVersion {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `curricula/wrong-stage`. */
  execute(actor: Actor, versionId: string, request: SignRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { version, signatures } = await lockVersion(tx, versionId);
      const refusal = refusalOf('retire', actor, { status: version.status, signatures });
      if (refusal) throw new Problem(refusal);
      if (version.revision !== request.revision)
        throw new Problem(commonProblems['edited-meanwhile'], { revision: version.revision });

      await tx.manager.update(CurriculumVersion, { agencyId: tx.agencyId, id: versionId }, { status: 'retired' });
      await sign(tx, actor, version, 'retired', this.clock.now(), request);
    });
  }
}
