import { Injectable } from '@nestjs/common';
import type { CohortActivityView } from '@contracts/cohorts';
import { commonProblems } from '@contracts/kernel';
import { cohortView, dayIn, toCohortView } from '@api/cohorts';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import * as activity from './activity.repository';
import { quietBefore } from './participant-figures';
import { dayStart, weekStart, weeksOf } from './week.rules';

/** "Berapa yang aktif?": how many were invited, came, began, are active, sent work and had it accepted. */
@Injectable()
export class ReadActivity {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, cohortId: string): Promise<CohortActivityView> {
    const now = this.clock.now();
    const zone = actor.agencyZone;
    return this.database.transaction(actor, async (tx) => {
      const cohort = await cohortView(tx, cohortId);
      if (!cohort) throw new Problem(commonProblems['not-found']);
      const weeks = weeksOf(zone, cohort, now);
      const moments = {
        monday: weekStart(zone, now),
        quietBefore: quietBefore(now),
        firstDay: dayStart(zone, cohort.startsOn),
      };
      const counted = await activity.count(tx, cohortId, moments, weeks);
      return {
        cohort: toCohortView(cohort),
        countedAt: now.toISOString(),
        invited: counted.invited,
        enrolled: counted.enrolled,
        started: counted.started,
        activeThisWeek: counted.active,
        sent: counted.sent,
        waitingForMentor: counted.waiting,
        accepted: counted.accepted,
        quietTwoWeeks: counted.quiet,
        weeks: weeks.map((week, at) => ({ startsOn: dayIn(zone, week), active: counted.weeks[at] ?? 0 })),
      };
    });
  }
}
