import { Injectable } from '@nestjs/common';
import { cohortProblems, type ChangeCohortRequest, type CohortView } from '@contracts/cohorts';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { CohortResized } from './cohort-resized';
import { mayChange } from './cohort.rules';
import { toCohortView } from './cohort.view';
import * as cohorts from './cohorts.repository';

/** Changes a cohort's name, dates or number of seats; seats that are taken stay taken. */
@Injectable()
export class ChangeCohort {
  constructor(
    private readonly database: Database,
    private readonly resized: CohortResized,
  ) {}

  /** Raises `cohorts/no-such-step`, `cohorts/ends-before-start` and `cohorts/quota-below-taken`. */
  execute(actor: Actor, id: string, request: ChangeCohortRequest): Promise<CohortView> {
    const asked = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
    return this.database.transaction(actor, async (tx) => {
      const cohort = await cohorts.lock(tx, id);
      if (!cohort) throw new Problem(commonProblems['not-found']);
      if (!mayChange(cohort.status)) throw new Problem(cohortProblems['no-such-step'], { cohortStatus: cohort.status });

      const changed = { ...cohort, ...asked };
      if (changed.endsOn < changed.startsOn) throw new Problem(cohortProblems['ends-before-start']);
      const { taken } = await cohorts.countSeats(tx, id);
      if (changed.quota < taken) throw new Problem(cohortProblems['quota-below-taken'], { seatsTaken: taken });

      if (Object.keys(asked).length > 0) await cohorts.update(tx, id, asked);
      if (changed.quota > cohort.quota) await this.resized.tell(tx, id);
      const row = await cohorts.view(tx, id);
      if (!row) throw new Error('A locked cohort is not there.');
      return toCohortView(row);
    });
  }
}
