import { Injectable } from '@nestjs/common';
import { curriculumProblems, type SignRequest } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { hasErrors } from '@curriculum-format';
import { findingsOf } from './read-findings';
import { lockVersion, sign } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { numberVersion } from './number-version';
import { refusalOf } from './versions.policy';

/** An author says a draft is ready for somebody else's eyes. */
@Injectable()
export class RequestReview {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `curricula/not-a-draft`, `curricula/has-errors` and `common/edited-meanwhile`. */
  execute(actor: Actor, versionId: string, request: SignRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { version, signatures } = await lockVersion(tx, versionId);
      const refusal = refusalOf('submit', actor, { status: version.status, signatures });
      if (refusal) throw new Problem(refusal);
      if (version.revision !== request.revision)
        throw new Problem(commonProblems['edited-meanwhile'], { revision: version.revision });
      if (hasErrors(await findingsOf(tx, version, this.clock.now())))
        throw new Problem(curriculumProblems['has-errors']);
      await numberVersion(tx, actor, version, this.clock.now());
      await tx.manager.update(CurriculumVersion, { agencyId: tx.agencyId, id: versionId }, { status: 'in_review' });
      await sign(tx, actor, version, 'submitted', this.clock.now(), request);
    });
  }
}
