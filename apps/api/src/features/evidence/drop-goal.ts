import { Injectable } from '@nestjs/common';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Goal } from './goal.entity';

/** A learner takes back a goal of hers. Doing it twice is harmless. */
@Injectable()
export class DropGoal {
  constructor(private readonly database: Database) {}

  async execute(actor: Actor, competency: string): Promise<void> {
    await this.database.transaction(actor, (tx) =>
      tx.manager.delete(Goal, { agencyId: tx.agencyId, personId: actor.personId, competency }),
    );
  }
}
