import { Injectable } from '@nestjs/common';
import { cohortProblems } from '@contracts/cohorts';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import * as invitations from './invitations.repository';

/** Takes one invitation back, for example because the number was somebody else's. Its code ends. */
@Injectable()
export class WithdrawInvitation {
  constructor(private readonly database: Database) {}

  /** Raises `cohorts/already-accepted`. */
  execute(actor: Actor, id: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const invitation = await invitations.find(tx, id, 'locked');
      if (!invitation) throw new Problem(commonProblems['not-found']);
      if (invitation.status === 'accepted') throw new Problem(cohortProblems['already-accepted']);
      await invitations.update(tx, id, { status: 'withdrawn' });
    });
  }
}
