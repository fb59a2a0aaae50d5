import { Injectable } from '@nestjs/common';
import { authProblems } from '@contracts/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { Accounts } from './accounts';
import { normalLogin } from './login';
import { Passwords } from './passwords';
import { digest } from './secrets';
import { failureMemory, waitBeforeRetry } from './throttle.rules';

type Row = { here: number; here_last: Date | null; everywhere: number; everywhere_last: Date | null };

/** Whose secret is tried, and from where: both only as digests. */
type Attempt = { readonly login: Buffer; readonly address: Buffer };

/** Checks a login and its password, and slows down whoever guesses. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The account's id; a wrong login and a wrong password are one refusal and take the same time. */
  execute(typedLogin: string, password: string, address: string): Promise<string> {
    const login = normalLogin(typedLogin);
    return this.guarded(login, address, authProblems['wrong-login'], async () => {
      const account = await this.accounts.find(login);
      const right = await this.passwords.verify(account?.passwordHash, password);
      return right ? account?.id : undefined;
    });
  }

  /**
   * Lets one secret be tried; `tryIt` answers undefined when it was wrong, which is then counted against the login and the address.
   *
   * The wait is looked at when the try's turn has come, not when it arrives: a thousand guesses sent at once are no more than a few.
   */
  async guarded<T>(
    login: string,
    address: string,
    refusal: (typeof authProblems)['wrong-login'],
    tryIt: () => Promise<T | undefined>,
  ): Promise<T> {
    const attempt = { login: digest(login), address: digest(`${login} ${address}`) };
    return this.passwords.inTurn(async () => {
      const wait = await this.waitFor(attempt);
      if (wait > 0) throw new Problem(authProblems['wait-before-retry'], { retryAfter: wait });
      const result = await tryIt();
      if (result === undefined) {
        await this.note(attempt);
        throw new Problem(refusal);
      }
      await this.database.call('auth_clear_failures', 'select auth.clear_failures($1, $2)', [
        attempt.login,
        attempt.address,
      ]);
      return result;
    });
  }

  private async waitFor({ login, address }: Attempt): Promise<number> {
    const now = this.clock.now();
    const [row] = await this.database.call<Row>(
      'auth_count_failures',
      'select * from auth.count_failures($1, $2, $3)',
      [login, address, new Date(now.getTime() - failureMemory)],
    );
    if (!row) return 0;
    return waitBeforeRetry(
      { here: row.here, hereLast: row.here_last, everywhere: row.everywhere, everywhereLast: row.everywhere_last },
      now,
    );
  }

  private async note({ login, address }: Attempt): Promise<void> {
    const now = this.clock.now();
    await this.database.call('auth_note_failure', 'select auth.note_failure($1, $2, $3, $4)', [
      login,
      address,
      now,
      new Date(now.getTime() - failureMemory),
    ]);
  }
}
