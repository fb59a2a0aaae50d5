import { Injectable } from '@nestjs/common';
import type { Role, Zone } from '@contracts/kernel';
import { Accounts, type Actor, type Login } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Person } from './person.entity';
import { PersonRole } from './person-role.entity';

export type NewPerson = {
  readonly id?: string;
  readonly name: string;
  readonly honorific?: 'Bapak' | 'Ibu';
  readonly login: Login;
  readonly password: string;
  readonly roles: readonly Role[];
  readonly zone: Zone;
  readonly districtCode?: string;
};

/** Makes somebody known to the actor's agency, with an account and roles: the operator's way, and the demo's. */
@Injectable()
export class AddPerson {
  constructor(
    private readonly accounts: Accounts,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `auth/login-taken`. */
  execute(
    actor: Pick<Actor, 'agencyId'>,
    { id = newId(), login, password, roles, ...about }: NewPerson,
  ): Promise<{ personId: string; accountId: string }> {
    return this.database.transaction(actor, async (tx) => {
      const accountId = await this.accounts.create(tx, { login, password, locale: 'id' });
      const { agencyId } = tx;
      const now = this.clock.now();
      await tx.manager.insert(Person, {
        agencyId,
        id,
        accountId,
        name: about.name,
        honorific: about.honorific ?? null,
        phone: login.phone ?? null,
        districtCode: about.districtCode ?? null,
        zone: about.zone,
        createdAt: now,
      });
      for (const role of roles)
        await tx.manager.insert(PersonRole, { agencyId, id: newId(), personId: id, role, grantedAt: now });
      return { personId: id, accountId };
    });
  }
}
