import { Injectable } from '@nestjs/common';
import { curriculumProblems, type SignRequest } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';

import { lockVersion, sign } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { refusalOf } from './versions.policy';

/** A reviewer gives a version back to its authors and says what to mend. */
@Injectable()
export class ReturnVersion {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `curricula/wrong-stage` and `curricula/note-missing`. */
  execute(actor: Actor, versionId: string, request: SignRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { version, signatures } = await lockVersion(tx, versionId);
      const refusal = refusalOf('return', actor, { status: version.status, signatures });
      if (refusal) throw new Problem(refusal);
      if (version.revision !== request.revision)
        throw new Problem(commonProblems['edited-meanwhile'], { revision: version.revision });
      if (request.note.length === 0) throw new Problem(curriculumProblems['note-missing']);
      await tx.manager.update(CurriculumVersion, { agencyId: tx.agencyId, id: versionId }, { status: 'draft' });
      await sign(tx, actor, version, 'returned', this.clock.now(), request);
    });
  }
}
