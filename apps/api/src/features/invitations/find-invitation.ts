import { Injectable } from '@nestjs/common';
import { enrolmentProblems } from '@contracts/enrolments';
import { digest, readCode } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { codeDigest } from './invitations.repository';

type Row = { readonly agency_id: string | null; readonly invitation_id: string | null; readonly wait_seconds: number };

/** Finds an invitation by the code somebody typed, in whichever agency it is; whoever guesses is slowed down. */
@Injectable()
export class FindInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Raises `enrolments/invitation-not-valid` and `enrolments/too-many-codes`. */
  async execute(typed: string, address: string): Promise<{ agencyId: string; invitationId: string }> {
    const [row] = await this.database.call<Row>(
      'invitation_place',
      'select agency_id, invitation_id, wait_seconds from invitation_place($1, $2, $3)',
      [codeDigest(readCode(typed)), digest(`invitation codes ${address}`), this.clock.now()],
    );
    if (row && row.wait_seconds > 0)
      throw new Problem(enrolmentProblems['too-many-codes'], { retryAfter: row.wait_seconds });
    if (!row?.agency_id || !row.invitation_id) throw new Problem(enrolmentProblems['invitation-not-valid']);
    return { agencyId: row.agency_id, invitationId: row.invitation_id };
  }
}
