import { Injectable } from '@nestjs/common';
import { authProblems } from '@contracts/auth';
import type { Locale } from '@contracts/kernel';
import { Clock } from '@api/platform/clock';
import { Database, onConstraint, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import type { Login } from './login';
import { Passwords } from './passwords';

type NewAccount = { readonly login: Login; readonly password: string; readonly locale: Locale; readonly id?: string };

/** Accounts: a login and a password, known to all agencies; who somebody is in one agency is a person. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly clock: Clock,
  ) {}

  /** Creates an account inside the caller's transaction, so that it comes together with its person or not at all. */
  async create(tx: Tx, { login, password, locale, id = newId() }: NewAccount): Promise<string> {
    const passwordHash = await this.passwords.hash(password);
    await tx.manager
      .query('select auth.create_account($1, $2, $3, $4, $5, $6, $7)', [
        id,
        login.phone ?? null,
        login.email ?? null,
        login.userName ?? null,
        passwordHash,
        locale,
        this.clock.now(),
      ])
      .catch(onConstraint('account_phone_uq', authProblems['login-taken']))
      .catch(onConstraint('account_email_uq', authProblems['login-taken']))
      .catch(onConstraint('account_user_name_uq', authProblems['login-taken']));
    return id;
  }

  /** The account a login names and the hash of its password. */
  async find(login: string): Promise<{ readonly id: string; readonly passwordHash: string } | undefined> {
    const [row] = await this.database.call<{ account_id: string; password_hash: string }>(
      'auth_find_login',
      'select account_id, password_hash from auth.find_login($1)',
      [login],
    );
    return row && { id: row.account_id, passwordHash: row.password_hash };
  }

  async passwordOf(accountId: string): Promise<string | undefined> {
    const [row] = await this.database.call<{ hash: string | null }>(
      'auth_find_password',
      'select auth.find_password($1) as hash',
      [accountId],
    );
    return row?.hash ?? undefined;
  }

  async setLocale(accountId: string, locale: Locale): Promise<void> {
    await this.database.call('auth_set_locale', 'select auth.set_locale($1, $2)', [accountId, locale]);
  }
}
