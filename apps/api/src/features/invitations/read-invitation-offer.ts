import { Injectable } from '@nestjs/common';
import { enrolmentProblems, type InvitationOfferView } from '@contracts/enrolments';
import { takesInvited } from '@api/cohorts';
import { maskPhone, ReadPublicCohort } from '@api/enrolments';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import type { TypedCode } from './accept-invitation';
import { FindInvitation } from './find-invitation';
import { readInvitation } from './open-invitation';

/** What an invitation offers, to whoever holds its code. */
@Injectable()
export class ReadInvitationOffer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly findInvitation: FindInvitation,
    private readonly readPublicCohort: ReadPublicCohort,
  ) {}

  /** Raises `enrolments/invitation-not-valid` and `enrolments/too-many-codes`. */
  async execute({ code, address }: TypedCode): Promise<InvitationOfferView> {
    const { agencyId, invitationId } = await this.findInvitation.execute(code, address);
    return this.database.transaction({ agencyId }, async (tx) => {
      const invitation = await readInvitation(tx, invitationId, this.clock.now());
      const cohort = await this.readPublicCohort.in(tx, invitation.cohortId, takesInvited);
      if (cohort.status === 'cancelled') throw new Problem(enrolmentProblems['invitation-not-valid']);
      return {
        name: invitation.name,
        maskedPhone: maskPhone(invitation.phone),
        expiresAt: invitation.expiresAt.toISOString(),
        cohort,
      };
    });
  }
}
