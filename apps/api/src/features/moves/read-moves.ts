import { Injectable } from '@nestjs/common';
import { commonProblems } from '@contracts/kernel';
import type { MovesView } from '@contracts/moves';
import { cohortView } from '@api/cohorts';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import * as moves from './moves.repository';

/** Where a cohort may move, and the moves it has made. */
@Injectable()
export class ReadMoves {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, cohortId: string): Promise<MovesView> {
    return this.database.transaction(actor, async (tx) => {
      const cohort = await cohortView(tx, cohortId);
      if (!cohort) throw new Problem(commonProblems['not-found']);
      const { id, name, versionId, version } = cohort;
      return {
        cohort: { id, name, versionId, number: version },
        targets: await moves.targetsOf(tx, versionId),
        moves: await moves.viewsOf(tx, cohortId),
      };
    });
  }
}
