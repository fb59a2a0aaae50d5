import { Injectable } from '@nestjs/common';
import type { ChangeProfileRequest } from '@contracts/people';
import { Accounts, Sessions, type Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { changePerson } from './people.repository';

/** Lets people mend how they are named and addressed here, and which language they read. */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly database: Database,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  async execute(actor: Actor, { name, honorific, locale }: ChangeProfileRequest): Promise<void> {
    const changes = { ...(name !== undefined && { name }), ...(honorific !== undefined && { honorific }) };
    if (Object.keys(changes).length > 0)
      await this.database.transaction(actor, (tx) => changePerson(tx, actor.personId, changes));
    if (locale !== undefined) await this.accounts.setLocale(actor.accountId, locale);
    await this.sessions.changed(actor.accountId);
  }
}
