import { Injectable } from '@nestjs/common';
import type { ShareLevelsRequest } from '@contracts/businesses';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { shareLevels } from './team.repository';

/** Lets the owner of the business somebody works in see that person's levels, or no longer; it is that person's choice alone. */
@Injectable()
export class ShareLevels {
  constructor(private readonly database: Database) {}

  /** Raises `common/not-found` for whoever works in nobody else's business. */
  execute(actor: Actor, { sharesLevels }: ShareLevelsRequest): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      if (!(await shareLevels(tx, actor.personId, sharesLevels))) throw new Problem(commonProblems['not-found']);
    });
  }
}
