import { Injectable } from '@nestjs/common';
import { enrolmentProblems, type AssignedView, type AssignMentorRequest } from '@contracts/enrolments';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import * as assignments from './mentor-assignments.repository';

/** Makes a mentor answer for learners of one cohort: all of them, or none. Their waiting works move along. */
@Injectable()
export class AssignMentor {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Raises `enrolments/not-a-mentor`, `enrolments/mentor-is-learner` and `enrolments/ended`. */
  execute(actor: Actor, cohortId: string, { mentorId, enrolmentIds }: AssignMentorRequest): Promise<AssignedView> {
    const ids = [...new Set(enrolmentIds)];
    return this.database.transaction(actor, async (tx) => {
      if (!(await assignments.isMentor(tx, mentorId))) throw new Problem(enrolmentProblems['not-a-mentor']);
      const enrolments = await assignments.lockEnrolments(tx, cohortId, ids);
      if (enrolments.length < ids.length) throw new Problem(commonProblems['not-found']);
      const own = enrolments.filter(({ personId }) => personId === mentorId);
      if (own.length > 0)
        throw new Problem(enrolmentProblems['mentor-is-learner'], { enrolmentIds: own.map(({ id }) => id) });
      const ended = enrolments.filter((enrolment) => enrolment.ended);
      if (ended.length > 0) throw new Problem(enrolmentProblems.ended, { enrolmentIds: ended.map(({ id }) => id) });

      const changed = enrolments.filter((enrolment) => enrolment.mentorId !== mentorId).map(({ id }) => id);
      const movedSubmissions = await assignments.countWaiting(tx, changed);
      if (changed.length > 0) {
        const now = this.clock.now();
        await assignments.close(tx, changed, now);
        await assignments.insert(tx, changed, { mentorId, assignedBy: actor.personId, fromAt: now });
      }
      return { assigned: changed.length, unchanged: ids.length - changed.length, movedSubmissions };
    });
  }
}
