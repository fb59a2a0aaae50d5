import { Injectable } from '@nestjs/common';
import { enrolmentProblems } from '@contracts/enrolments';
import { commonProblems } from '@contracts/kernel';
import { lockCohort } from '@api/cohorts';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { canBecome } from './enrolment.rules';
import { EnrolmentWithdrawn } from './enrolment-withdrawn';
import * as enrolments from './enrolments.repository';
import { mayWithdraw } from './enrolments.policy';
import { FillSeats } from './fill-seats';

/** Takes a learner out of a cohort; the first who waits gets the seat in the same moment. What she has learned stays. */
@Injectable()
export class WithdrawEnrolment {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly fillSeats: FillSeats,
    private readonly withdrawn: EnrolmentWithdrawn,
  ) {}

  /** Raises `enrolments/ended`. */
  execute(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const seen = await enrolments.find(tx, id);
      // Whoever may not take her out does not learn that she is there.
      if (!seen || !mayWithdraw(actor, seen)) throw new Problem(commonProblems['not-found']);

      await lockCohort(tx, seen.cohortId);
      const enrolment = await enrolments.find(tx, id);
      if (!enrolment || !canBecome(enrolment.status, 'withdrawn')) throw new Problem(enrolmentProblems.ended);
      const now = this.clock.now();
      await enrolments.end(tx, id, now);
      await this.withdrawn.tell(tx, id, now);
      await this.fillSeats.execute(tx, enrolment.cohortId);
    });
  }
}
