import { Injectable } from '@nestjs/common';
import type { AcceptInvitationRequest, SeatView, TakeOwnSeatRequest } from '@contracts/enrolments';
import type { Locale } from '@contracts/kernel';
import { findCohort, takesInvited } from '@api/cohorts';
import { GiveSeat, joinAsLearner, readPerson, SeatQueue } from '@api/enrolments';
import { Accounts, Sessions, type Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { FindInvitation } from './find-invitation';
import { acceptInvitation, lockInvitation, type OpenInvitation } from './open-invitation';

/** Whoever holds a code, and from which address it came. */
export type TypedCode = { readonly code: string; readonly address: string };

/** The seat, and where it is: the page of the cohort shows her place. */
export type Accepted = {
  readonly seat: SeatView;
  readonly slug: string;
  readonly agencyId: string;
  readonly accountId: string;
};

/** An invited person comes: her account starts here, or she comes with the one she has. The code ends with the seat. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly queue: SeatQueue,
    private readonly clock: Clock,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly findInvitation: FindInvitation,
    private readonly giveSeat: GiveSeat,
  ) {}

  /** Raises `enrolments/invitation-not-valid`, `enrolments/too-many-codes`, `cohorts/not-open` and `auth/login-taken`. */
  async withNewAccount(
    { code, address }: TypedCode,
    { password, businessName }: AcceptInvitationRequest,
    locale: Locale,
  ): Promise<Accepted> {
    const { agencyId, invitationId } = await this.findInvitation.execute(code, address);
    return this.queue.transaction({ agencyId }, async (tx) => {
      const invitation = await lockInvitation(tx, invitationId, this.clock.now());
      const accountId = await this.accounts.create(tx, { login: { phone: invitation.phone }, password, locale });
      return this.accept(tx, invitation, { ...invitation, accountId, businessName });
    });
  }

  /** Raises the same without `auth/login-taken`, and `enrolments/already-enrolled`. */
  async asSelf(actor: Actor, { code, address }: TypedCode, { businessName }: TakeOwnSeatRequest): Promise<Accepted> {
    const { agencyId, invitationId } = await this.findInvitation.execute(code, address);
    const { accountId } = actor;
    const known = await this.database.transaction(actor, (tx) => readPerson(tx, actor.personId));
    const accepted = await this.queue.transaction({ agencyId }, async (tx) => {
      const invitation = await lockInvitation(tx, invitationId, this.clock.now());
      return this.accept(tx, invitation, { ...known, districtCode: invitation.districtCode, accountId, businessName });
    });
    await this.sessions.changed(accountId);
    return accepted;
  }

  private async accept(
    tx: Tx,
    { id, cohortId }: OpenInvitation,
    joining: Parameters<typeof joinAsLearner>[1],
  ): Promise<Accepted> {
    const { accountId, name, phone, districtCode, businessName } = joining;
    const learner = await joinAsLearner(tx, { accountId, name, phone, districtCode, businessName }, this.clock.now());
    await acceptInvitation(tx, id, learner.personId);
    const seat = await this.giveSeat.execute(tx, { ...learner, cohortId, admits: takesInvited });
    const cohort = await findCohort(tx, cohortId);
    return { seat, slug: cohort?.slug ?? '', agencyId: tx.agencyId, accountId };
  }
}
