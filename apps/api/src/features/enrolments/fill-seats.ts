import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CohortResized, lockCohort } from '@api/cohorts';
import type { Tx } from '@api/platform/database';
import { seatsToFill } from './enrolment.rules';
import * as enrolments from './enrolments.repository';

/** Seats the first of the line whenever a seat has become free: the quota grew, or somebody left. */
@Injectable()
export class FillSeats implements OnModuleInit {
  constructor(private readonly resized: CohortResized) {}

  onModuleInit(): void {
    this.resized.listen((tx, cohortId) => this.execute(tx, cohortId));
  }

  async execute(tx: Tx, cohortId: string): Promise<void> {
    const cohort = await lockCohort(tx, cohortId);
    // Once a cohort is over, nobody begins any more.
    if (!cohort || !['open', 'running'].includes(cohort.status)) return;
    const seats = seatsToFill(cohort.quota, await enrolments.countLine(tx, cohortId));
    if (seats > 0) await enrolments.seatFirst(tx, cohortId, seats);
  }
}
