import { Injectable } from '@nestjs/common';
import { evidenceProblems, type GoalView, type SetGoalRequest } from '@contracts/evidence';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { Goal } from './goal.entity';

/** A learner names the level she wants to reach in a competency, and by when. */
@Injectable()
export class SetGoal {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `evidence/competency-unknown` and `evidence/goal-in-the-past`. */
  execute(actor: Actor, competency: string, { targetLevel, targetOn }: SetGoalRequest): Promise<GoalView> {
    const now = this.clock.now();
    if (targetOn < now.toISOString().slice(0, 10)) throw new Problem(evidenceProblems['goal-in-the-past']);
    return this.database.transaction(actor, async (tx) => {
      const known = (await tx.manager.query('select 1 from competency where code = $1 limit 1', [
        competency,
      ])) as unknown[];
      if (known.length === 0) throw new Problem(evidenceProblems['competency-unknown']);
      const wish = { targetLevel, targetOn, setBy: actor.personId, setAt: now };
      await tx.manager
        .createQueryBuilder()
        .insert()
        .into(Goal)
        .values({ agencyId: tx.agencyId, id: newId(), personId: actor.personId, competency, ...wish })
        .orUpdate(['target_level', 'target_on', 'set_by', 'set_at'], ['agency_id', 'person_id', 'competency'])
        .execute();
      return { competency, targetLevel, targetOn };
    });
  }
}
