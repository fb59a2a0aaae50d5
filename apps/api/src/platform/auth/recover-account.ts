import { Injectable } from '@nestjs/common';
import { authProblems, type RecoverAccountRequest } from '@contracts/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Accounts } from './accounts';
import { recoveryDigest } from './issue-recovery-code';
import { normalLogin } from './login';
import { Passwords } from './passwords';
import { readCode } from './secrets';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

/** Sets a new password with an officer's code; the code is used up and every device is signed out. */
@Injectable()
export class RecoverAccount {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute({ login: typed, code, password }: RecoverAccountRequest, address: string): Promise<string> {
    const login = normalLogin(typed);
    const passwordHash = await this.passwords.hash(password);
    const accountId = await this.signIn.guarded(login, address, authProblems['code-not-valid'], async () => {
      const account = await this.accounts.find(login);
      const used = account && (await this.use(account.id, readCode(code), passwordHash));
      return used ? account.id : undefined;
    });
    this.sessions.forget(`account:${accountId}`);
    return accountId;
  }

  private async use(accountId: string, code: string, passwordHash: string): Promise<boolean> {
    const [row] = await this.database.call<{ used: boolean }>(
      'auth_use_code',
      'select auth.use_recovery_code($1, $2, $3, $4) as used',
      [recoveryDigest(accountId, code), accountId, passwordHash, this.clock.now()],
    );
    return row?.used ?? false;
  }
}
