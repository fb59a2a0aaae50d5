import { Injectable, Logger } from '@nestjs/common';
import { curriculumProblems } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, onConstraint } from '@api/platform/database';
import { Problem } from '@api/platform/problems';

/** Gives a withdrawn lesson or activity back to its learners. */
@Injectable()
export class ReturnStep {
  private readonly log = new Logger(ReturnStep.name);

  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `curricula/return-four-eyes` for the one who withdrew it, and `curricula/already-returned`. */
  async execute(actor: Actor, versionId: string, id: string): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      const place = [tx.agencyId, id, versionId];
      const [found] = (await tx.manager.query(
        'select returned_at from step_withdrawal where agency_id = $1 and id = $2 and version_id = $3 for update',
        place,
      )) as { returned_at: Date | null }[];
      if (!found) throw new Problem(commonProblems['not-found']);
      if (found.returned_at) throw new Problem(curriculumProblems['already-returned']);
      await tx.manager
        .query(
          'update step_withdrawal set returned_by = $4, returned_at = $5 where agency_id = $1 and id = $2 and version_id = $3',
          [...place, actor.personId, this.clock.now()],
        )
        .catch(onConstraint('step_withdrawal_four_eyes_ck', curriculumProblems['return-four-eyes']));
    });
    this.log.log(`withdrawal ${id} in version ${versionId} given back`);
  }
}
