import { Injectable } from '@nestjs/common';
import type { SeatView, TakeOwnSeatRequest } from '@contracts/enrolments';
import { givesSeats } from '@api/cohorts';
import { Sessions, type Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import type { CohortPlace } from './find-cohort-place';
import { GiveSeat } from './give-seat';
import { joinAsLearner } from './join-as-learner';
import * as learners from './learners.repository';
import { SeatQueue } from './seat-queue';

/** Somebody with an account takes a seat, be it in her own agency or in one that does not know her yet. */
@Injectable()
export class TakeOwnSeat {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly giveSeat: GiveSeat,
    private readonly sessions: Sessions,
    private readonly queue: SeatQueue,
  ) {}

  /** Raises `cohorts/not-open` and `enrolments/already-enrolled`. */
  async execute(actor: Actor, place: CohortPlace, { businessName }: TakeOwnSeatRequest): Promise<SeatView> {
    const { accountId } = actor;
    const known = await this.database.transaction(actor, (tx) => learners.readPerson(tx, actor.personId));
    const seat = await this.queue.transaction(place, async (tx) => {
      const learner = await joinAsLearner(
        tx,
        { ...known, accountId, districtCode: null, businessName },
        this.clock.now(),
      );
      return this.giveSeat.execute(tx, { ...learner, cohortId: place.cohortId, admits: givesSeats });
    });
    // She may be a learner since this moment.
    await this.sessions.changed(accountId);
    return seat;
  }
}
