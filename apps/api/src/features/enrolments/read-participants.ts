import { Injectable } from '@nestjs/common';
import type { ParticipantsPage, ParticipantsQuery, ParticipantView } from '@contracts/cohorts';
import { commonProblems } from '@contracts/kernel';
import { findCohort } from '@api/cohorts';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { writeCursor } from '@api/platform/paging';
import { Problem } from '@api/platform/problems';
import { quietBefore } from './participant-figures';
import { toParticipantView } from './participant.view';
import * as participants from './participants.repository';
import { dayStart, weekStart } from './week.rules';

const mostAtOnce = 2000;
const mostInAll = 20_000;

/** Who is in a cohort: a page to look at, or everybody for a file. */
@Injectable()
export class ReadParticipants {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  page(actor: Actor, cohortId: string, query: ParticipantsQuery): Promise<ParticipantsPage> {
    const now = this.clock.now();
    const zone = actor.agencyZone;
    return this.database.transaction(actor, async (tx) => {
      const cohort = await findCohort(tx, cohortId);
      if (!cohort) throw new Problem(commonProblems['not-found']);
      const moments = {
        monday: weekStart(zone, now),
        quietBefore: quietBefore(now),
        firstDay: dayStart(zone, cohort.startsOn),
      };
      const rows = await participants.list(tx, cohortId, query, query.cursor, moments);
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      const withPhone = actor.permissions.has('enrolment:manage');
      return {
        items: shown.map((row) => toParticipantView(row, zone, withPhone)),
        next: rows.length > query.limit && last ? writeCursor(participants.cursorKeys(last, query.sort)) : null,
      };
    });
  }

  /** All that the query finds, some thousand at a time, so that a large cohort never stands in memory whole. */
  async *everybody(
    actor: Actor,
    cohortId: string,
    query: ParticipantsQuery,
  ): AsyncGenerator<readonly ParticipantView[]> {
    let cursor: string | null | undefined;
    for (let read = 0; read < mostInAll && cursor !== null; read += mostAtOnce) {
      const { items, next }: ParticipantsPage = await this.page(actor, cohortId, {
        ...query,
        limit: mostAtOnce,
        cursor: cursor ?? undefined,
      });
      yield items;
      cursor = next;
    }
  }
}
