import { Injectable } from '@nestjs/common';
import { authProblems, type ChangePasswordRequest } from '@contracts/auth';
import { Database } from '@api/platform/database';
import type { Actor } from './actor';
import { Accounts } from './accounts';
import { Passwords } from './passwords';
import { refuseTokens } from './refuse-tokens';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';
import { digest } from './secrets';

/** Sets a new password for whoever still knows the old one, and signs every other device out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly database: Database,
  ) {}

  async execute(
    actor: Actor,
    { current, next }: ChangePasswordRequest,
    from: { secret: string | undefined; address: string },
  ): Promise<void> {
    refuseTokens(actor);
    await this.signIn.guarded(actor.accountId, from.address, authProblems['wrong-login'], async () => {
      const right = await this.passwords.verify(await this.accounts.passwordOf(actor.accountId), current);
      return right || undefined;
    });
    const passwordHash = await this.passwords.hash(next);
    await this.database.call('auth_set_password', 'select auth.set_password($1, $2, $3)', [
      actor.accountId,
      passwordHash,
      from.secret ? digest(from.secret) : null,
    ]);
    this.sessions.forget(`account:${actor.accountId}`);
  }
}
