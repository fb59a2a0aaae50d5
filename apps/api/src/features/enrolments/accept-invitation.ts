import { Injectable } from '@nestjs/common';
import type { AcceptInvitationRequest, SeatView, TakeOwnSeatRequest } from '@contracts/enrolments';
import type { Locale } from '@contracts/kernel';
import { takesInvited } from '@api/cohorts';
import { acceptInvitation, FindInvitation, lockInvitation, type OpenInvitation } from '@api/invitations';
import { Accounts, Sessions, type Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { GiveSeat } from './give-seat';
import { joinAsLearner } from './join-as-learner';
import * as learners from './learners.repository';
import type { NewSeat } from './take-seat';

/** Whoever holds a code, and from which address it came. */
export type TypedCode = { readonly code: string; readonly address: string };

/** An invited person comes: her account starts here, or she comes with the one she has. The code ends with the seat. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
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
  ): Promise<NewSeat> {
    const { agencyId, invitationId } = await this.findInvitation.execute(code, address);
    return this.database.transaction({ agencyId }, async (tx) => {
      const invitation = await lockInvitation(tx, invitationId, this.clock.now());
      const accountId = await this.accounts.create(tx, { login: { phone: invitation.phone }, password, locale });
      return { accountId, seat: await this.accept(tx, invitation, { ...invitation, accountId, businessName }) };
    });
  }

  /** Raises the same without `auth/login-taken`, and `enrolments/already-enrolled`. */
  async asSelf(actor: Actor, { code, address }: TypedCode, { businessName }: TakeOwnSeatRequest): Promise<SeatView> {
    const { agencyId, invitationId } = await this.findInvitation.execute(code, address);
    const known = await this.database.transaction(actor, (tx) => learners.readPerson(tx, actor.personId));
    const seat = await this.database.transaction({ agencyId }, async (tx) => {
      const invitation = await lockInvitation(tx, invitationId, this.clock.now());
      const { accountId } = actor;
      return this.accept(tx, invitation, { ...known, districtCode: invitation.districtCode, accountId, businessName });
    });
    await this.sessions.changed(actor.accountId);
    return seat;
  }

  private async accept(
    tx: Tx,
    { id, cohortId }: OpenInvitation,
    { accountId, name, phone, districtCode, businessName }: Parameters<typeof joinAsLearner>[1],
  ): Promise<SeatView> {
    const learner = await joinAsLearner(tx, { accountId, name, phone, districtCode, businessName }, this.clock.now());
    await acceptInvitation(tx, id, learner.personId);
    return this.giveSeat.execute(tx, { ...learner, cohortId, admits: takesInvited });
  }
}
