import { Injectable } from '@nestjs/common';
import { curriculumProblems, type SignRequest } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';

import { mustMend } from './comments.repository';
import { lockVersion, sign } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { isChecklistComplete, refusalOf } from './versions.policy';

/** Somebody who wrote none of it vouches for a version, item by item of the checklist. */
@Injectable()
export class ApproveVersion {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `curricula/four-eyes`, `curricula/wrong-stage`, `curricula/checklist-incomplete` and `curricula/comments-open`. */
  execute(actor: Actor, versionId: string, request: SignRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { version, signatures } = await lockVersion(tx, versionId);
      const refusal = refusalOf('approve', actor, { status: version.status, signatures });
      if (refusal) throw new Problem(refusal);
      if (version.revision !== request.revision)
        throw new Problem(commonProblems['edited-meanwhile'], { revision: version.revision });
      if (!isChecklistComplete(request.checklist)) throw new Problem(curriculumProblems['checklist-incomplete']);
      if (await mustMend(tx, versionId)) throw new Problem(curriculumProblems['comments-open']);
      await tx.manager.update(CurriculumVersion, { agencyId: tx.agencyId, id: versionId }, { status: 'approved' });
      await sign(tx, actor, version, 'approved', this.clock.now(), request);
    });
  }
}
