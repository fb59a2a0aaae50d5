import { Injectable } from '@nestjs/common';
import type { TeamView } from '@contracts/businesses';
import { commonProblems, type Zone } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { findOwned, listMembers, type MemberRow } from './team.repository';
import { mondayOf } from './week.rules';

/** Shows the owner of a business how far her team is: completion, never answers, and levels only where the member agreed. */
@Injectable()
export class ReadTeam {
  constructor(private readonly database: Database) {}

  execute(actor: Actor): Promise<TeamView> {
    return this.database.transaction(actor, async (tx) => {
      const business = await findOwned(tx, actor.personId);
      if (!business) throw new Problem(commonProblems['not-found']);
      const members = await listMembers(tx, business.id);
      return { business, members: members.map((member) => toView(member, actor)) };
    });
  }
}

function toView(
  { personId, name, role, sharesLevels, done, required, lastAt, levels }: MemberRow,
  { personId: me, agencyZone }: Pick<Actor, 'personId' | 'agencyZone'>,
) {
  const maySee = sharesLevels || personId === me;
  return {
    personId,
    name,
    role,
    done,
    required,
    lastActiveWeek: lastAt && mondayOf(lastAt, agencyZone satisfies Zone),
    levels: maySee ? (levels?.competencies ?? []).map(({ code, level }) => ({ competency: code, level })) : null,
  };
}
