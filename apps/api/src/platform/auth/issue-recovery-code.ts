import { Injectable } from '@nestjs/common';
import { authProblems, type RecoveryCodeView } from '@contracts/auth';
import { commonProblems, type Role } from '@contracts/kernel';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import type { Actor } from './actor';
import { mayRecover } from './recovery.policy';
import { refuseTokens } from './refuse-tokens';
import { digest, newCode, spellCode } from './secrets';

const week = 7 * 24 * 60 * 60 * 1000;

/** Makes the code that an officer prints or reads out to somebody who cannot sign in any more; an earlier one ends. */
@Injectable()
export class IssueRecoveryCode {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, personId: string): Promise<RecoveryCodeView> {
    const accountId = await this.database.transaction(actor, async (tx) => {
      const rows = await tx.manager.query<{ account_id: string | null }[]>(
        'select account_id from person where agency_id = $1 and id = $2',
        [tx.agencyId, personId],
      );
      return rows[0]?.account_id;
    });
    if (!accountId) throw new Problem(commonProblems['not-found']);
    if (accountId === actor.accountId) refuseTokens(actor);

    const held = await this.database.call<{ agency_id: string; role: Role }>(
      'auth_roles_of',
      'select agency_id, role from auth.roles_of($1)',
      [accountId],
    );
    if (
      !mayRecover(
        actor,
        held.map(({ agency_id, role }) => ({ agencyId: agency_id, role })),
      )
    )
      throw new Problem(authProblems['recovery-not-here']);

    const code = newCode();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + week);
    await this.database.call('auth_issue_code', 'select auth.issue_recovery_code($1, $2, $3, $4, $5)', [
      recoveryDigest(accountId, code),
      accountId,
      actor.personId,
      now,
      expiresAt,
    ]);
    return { code: spellCode(code), expiresAt: expiresAt.toISOString() };
  }
}

/** Bound to the account, so that a list of digests tells nothing without knowing whose they are. */
export const recoveryDigest = (accountId: string, code: string): Buffer => digest(`${accountId} ${code}`);
