import { Injectable } from '@nestjs/common';
import { cohortProblems } from '@contracts/cohorts';
import type { SeatView } from '@contracts/enrolments';
import { readAgency } from '@api/agencies';
import { dayIn, lockCohort, type CohortStatus } from '@api/cohorts';
import { Clock } from '@api/platform/clock';
import type { Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { hasFreeSeat, placeInTime } from './enrolment.rules';
import * as enrolments from './enrolments.repository';

export type SeatWish = {
  readonly cohortId: string;
  readonly personId: string;
  readonly businessId: string | null;
  /** Whether the cohort takes this person today. */
  readonly admits: (cohort: { status: CohortStatus; endsOn: string }, today: string) => boolean;
};

/**
 * Gives a person a seat in a cohort, or the next place in its line, inside the caller's transaction.
 *
 * The cohort stays locked until that ends, so it is called last: what can wait for nobody is done before.
 */
@Injectable()
export class GiveSeat {
  constructor(private readonly clock: Clock) {}

  /** Raises `cohorts/not-open` and `enrolments/already-enrolled`. */
  async execute(tx: Tx, { cohortId, personId, businessId, admits }: SeatWish): Promise<SeatView> {
    const { zone } = await readAgency(tx);
    const cohort = await lockCohort(tx, cohortId);
    // The time is taken under the lock: who has it first came first.
    const now = this.clock.now();
    if (!cohort || !admits(cohort, dayIn(zone, now))) throw new Problem(cohortProblems['not-open']);

    const line = await enrolments.countLine(tx, cohortId);
    const status = hasFreeSeat(cohort.quota, line) ? 'active' : 'waitlisted';
    const id = newId();
    await enrolments.insert(tx, {
      id,
      cohortId,
      personId,
      businessId,
      versionId: cohort.versionId,
      status,
      enrolledAt: placeInTime(now, line),
    });
    return { enrolmentId: id, status, place: status === 'waitlisted' ? line.waiting + 1 : null };
  }
}
