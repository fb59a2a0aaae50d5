import { Injectable } from '@nestjs/common';
import { moveProblems, type MoveView } from '@contracts/moves';
import { lockCohort } from '@api/cohorts';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, onConstraint } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { CohortMove } from './cohort-move.entity';
import * as moves from './moves.repository';

/** Turns a move round: the cohort is pinned as before, and those who had gone come back in batches. */
@Injectable()
export class ReturnMove {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `moves/not-newest`; asking twice is harmless. */
  execute(actor: Actor, moveId: string): Promise<MoveView> {
    return this.database.transaction(actor, async (tx) => {
      const { cohortId } = await moves.lockMove(tx, moveId);
      await lockCohort(tx, cohortId);
      const [view] = await moves.viewsOf(tx, cohortId, moveId);
      if (!view) throw new Error('A locked move is not there.');
      if (view.state === 'returning' || view.state === 'returned') return view;
      if (!view.mayReturn) throw new Problem(moveProblems['not-newest']);
      const { fromVersionId } = await moves.lockMove(tx, moveId);
      await tx.manager
        .update(
          CohortMove,
          { agencyId: tx.agencyId, id: moveId },
          { status: 'returning', returnedBy: actor.personId, returnedAt: this.clock.now() },
        )
        .catch(onConstraint('cohort_move_one_on_the_way_uq', moveProblems.unfinished));
      await moves.pinCohort(tx, cohortId, fromVersionId);
      return { ...view, state: 'returning', mayReturn: false };
    });
  }
}
