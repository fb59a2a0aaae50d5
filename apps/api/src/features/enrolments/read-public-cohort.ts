import { Injectable } from '@nestjs/common';
import type { PublicCohortView } from '@contracts/enrolments';
import { commonProblems } from '@contracts/kernel';
import { readAgency } from '@api/agencies';
import { cohortView, dayIn, districtsOf, givesSeats } from '@api/cohorts';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import type { CohortPlace } from './find-cohort-place';

type Admits = typeof givesSeats;

/** What anybody may see of a cohort. One that is only planned, or was cancelled, has no public page. */
@Injectable()
export class ReadPublicCohort {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(place: CohortPlace): Promise<PublicCohortView> {
    const cohort = await this.database.transaction(place, (tx) => this.in(tx, place.cohortId, givesSeats));
    if (cohort.status === 'planned' || cohort.status === 'cancelled') throw new Problem(commonProblems['not-found']);
    return cohort;
  }

  /** The same in a transaction that is open already, whatever the cohort's state; `admits` says for whom it is open. */
  async in(tx: Tx, cohortId: string, admits: Admits): Promise<PublicCohortView> {
    const cohort = await cohortView(tx, cohortId);
    if (!cohort) throw new Problem(commonProblems['not-found']);
    const agency = await readAgency(tx);
    return {
      name: cohort.name,
      slug: cohort.slug,
      agencyName: agency.name,
      isDemo: agency.isDemo,
      status: cohort.status,
      open: admits(cohort, dayIn(agency.zone, this.clock.now())),
      seatsLeft: cohort.waiting > 0 ? 0 : Math.max(0, cohort.quota - cohort.seatsTaken),
      waiting: cohort.waiting,
      startsOn: cohort.startsOn,
      endsOn: cohort.endsOn,
      curriculumTitle: cohort.curriculumTitle,
      privacyContact: agency.privacyContact,
      districts: await districtsOf(tx),
    };
  }
}
