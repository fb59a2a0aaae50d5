import { Injectable } from '@nestjs/common';
import { commonProblems } from '@contracts/kernel';
import { moveProblems, type MoveView, type StartMoveRequest } from '@contracts/moves';
import { lockCohort, mayChange } from '@api/cohorts';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, onConstraint } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { CohortMove } from './cohort-move.entity';
import * as moves from './moves.repository';
import { VersionSteps } from './version-steps';

/** Begins a cohort's move: who is to go is noted, and who joins from now on begins with the other version. Nobody has gone yet. */
@Injectable()
export class StartMove {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly versionSteps: VersionSteps,
  ) {}

  /** Raises `moves/cohort-over`, `moves/version-changed`, `moves/version-not-available` and `moves/unfinished`. */
  execute(actor: Actor, cohortId: string, { from, to }: StartMoveRequest): Promise<MoveView> {
    return this.database.transaction(actor, async (tx) => {
      const cohort = await lockCohort(tx, cohortId);
      if (!cohort) throw new Problem(commonProblems['not-found']);
      if (!mayChange(cohort.status)) throw new Problem(moveProblems['cohort-over']);
      if (cohort.versionId !== from) throw new Problem(moveProblems['version-changed']);
      if (!(await moves.targetsOf(tx, from)).some(({ versionId }) => versionId === to))
        throw new Problem(moveProblems['version-not-available']);
      await this.versionSteps.noteWork(tx, to);
      const move = { id: newId(), cohortId, fromVersionId: from, toVersionId: to };
      await tx.manager
        .insert(CohortMove, {
          ...move,
          agencyId: tx.agencyId,
          status: 'moving',
          startedBy: actor.personId,
          startedAt: this.clock.now(),
          returnedBy: null,
          returnedAt: null,
        })
        .catch(onConstraint('cohort_move_one_on_the_way_uq', moveProblems.unfinished));
      await moves.insertLearners(tx, move);
      await moves.pinCohort(tx, cohortId, to);
      const [view] = await moves.viewsOf(tx, cohortId, move.id);
      if (!view) throw new Error('A move that was begun is not there.');
      return view;
    });
  }
}
