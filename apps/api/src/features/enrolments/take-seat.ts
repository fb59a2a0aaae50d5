import { Injectable } from '@nestjs/common';
import { cohortProblems } from '@contracts/cohorts';
import type { SeatView, TakeSeatRequest } from '@contracts/enrolments';
import { commonProblems, type Locale } from '@contracts/kernel';
import { readAgency } from '@api/agencies';
import { dayIn, districtsOf, findCohort, findDistrict, givesSeats } from '@api/cohorts';
import { Accounts } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import type { Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import type { CohortPlace } from './find-cohort-place';
import { GiveSeat } from './give-seat';
import { joinAsLearner } from './join-as-learner';
import { SeatQueue } from './seat-queue';
import { readPhone } from './phone.rules';

/** A seat, and the account that came with it. */
export type NewSeat = { readonly seat: SeatView; readonly accountId: string };

/** A stranger takes a seat on the public page: her account, her place in the agency, her business and her seat come together or not at all. */
@Injectable()
export class TakeSeat {
  constructor(
    private readonly queue: SeatQueue,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly giveSeat: GiveSeat,
  ) {}

  /** Raises `cohorts/phone-not-valid`, `cohorts/district-not-known`, `cohorts/not-open` and `auth/login-taken`. */
  execute(place: CohortPlace, request: TakeSeatRequest, locale: Locale): Promise<NewSeat> {
    const { phone, reason } = readPhone(request.phone);
    if (phone === undefined)
      throw new Problem(cohortProblems['phone-not-valid'], {
        errors: [{ pointer: '/phone', code: reason, message: reason }],
      });
    return this.queue.transaction(place, (tx) => this.in(tx, place.cohortId, { ...request, phone }, locale));
  }

  private async in(tx: Tx, cohortId: string, request: TakeSeatRequest, locale: Locale): Promise<NewSeat> {
    const { name, phone, password, businessName } = request;
    // Looked at before a password is hashed for nothing, and again under the lock.
    await this.refuseUnlessOpen(tx, cohortId);
    const districtCode = await readDistrict(tx, request.district);
    const accountId = await this.accounts.create(tx, { login: { phone }, password, locale });
    const joining = { accountId, name, phone, districtCode, businessName };
    const learner = await joinAsLearner(tx, joining, this.clock.now());
    const seat = await this.giveSeat.execute(tx, { ...learner, cohortId, admits: givesSeats });
    return { seat, accountId };
  }

  private async refuseUnlessOpen(tx: Tx, cohortId: string): Promise<void> {
    const cohort = await findCohort(tx, cohortId);
    if (!cohort || cohort.status === 'planned' || cohort.status === 'cancelled')
      throw new Problem(commonProblems['not-found']);
    const { zone } = await readAgency(tx);
    if (!givesSeats(cohort, dayIn(zone, this.clock.now()))) throw new Problem(cohortProblems['not-open']);
  }
}

async function readDistrict(tx: Tx, typed: string): Promise<string | null> {
  if (typed === '') return null;
  const district = findDistrict(await districtsOf(tx), typed);
  if (district) return district.code;
  const error = { pointer: '/district', code: 'district-not-known', message: 'district-not-known' };
  throw new Problem(cohortProblems['district-not-known'], { errors: [error] });
}
