import { Injectable } from '@nestjs/common';
import { Database } from '@api/platform/database';
import type { CohortPlace } from './find-cohort-place';
import * as enrolments from './enrolments.repository';

/** The place that an account has in a cohort, if it has one. */
@Injectable()
export class ReadOwnSeat {
  constructor(private readonly database: Database) {}

  execute(place: CohortPlace, accountId: string): Promise<enrolments.OwnSeat | undefined> {
    return this.database.transaction(place, (tx) => enrolments.findSeat(tx, place.cohortId, accountId));
  }
}
