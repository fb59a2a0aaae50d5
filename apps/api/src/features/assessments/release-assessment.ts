import { Injectable } from '@nestjs/common';
import { assessmentProblems, type AssessmentView, type ReleaseAssessmentRequest } from '@contracts/assessments';
import type { AssessmentReleased } from '@contracts/learning';
import { commonProblems } from '@contracts/kernel';
import { PackageShelf, recordDecision } from '@api/learning';
import { isWithMentor, lockThreadWithLedger, markJudged, type JudgedThread } from '@api/submissions';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { namedId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import type { Assessment } from './assessment.entity';
import { assertWhole, criteriaOf } from './assessment.rules';
import { toAssessmentView } from './assessment.view';
import * as assessments from './assessments.repository';

/**
 * Gives a mentor's judgement to the learner: assessment, thread and ledger change together or not at all.
 *
 * The rule proposes, the mentor decides. The first judgement of a version stands; a second one stays a draft. Releasing what one has
 * released already answers the same again.
 */
@Injectable()
export class ReleaseAssessment {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly packages: PackageShelf,
  ) {}

  execute(actor: Actor, submissionId: string, { revision }: ReleaseAssessmentRequest): Promise<AssessmentView> {
    return this.database.transaction(actor, async (tx) => {
      const thread = await lockThreadWithLedger(tx, actor.personId, submissionId);
      const newest = thread?.versions[0];
      if (!thread || !newest) throw new Problem(commonProblems['not-found']);

      const draft = await assessments.findNewestDraft(tx, submissionId, actor.personId);
      if (!draft) {
        const released = await assessments.findReleased(tx, newest.id, actor.personId);
        if (released) return toAssessmentView(released);
        throw new Problem(assessmentProblems['levels-missing']);
      }
      if (draft.versionId !== newest.id) throw new Problem(assessmentProblems['newer-version']);
      if (!isWithMentor(thread.status)) throw new Problem(assessmentProblems['already-judged']);
      if (revision !== undefined && revision !== draft.revision) {
        throw new Problem(commonProblems['edited-meanwhile'], { stored: toAssessmentView(draft) });
      }
      const verdict = assertWhole(criteriaOf(await this.packages.module(newest.package), thread.stepId), draft);
      return toAssessmentView(await this.release(tx, thread, { ...draft, ...verdict }));
    });
  }

  private async release(
    tx: Tx,
    thread: JudgedThread,
    draft: Assessment & { decision: 'accepted' | 'returned' },
  ): Promise<Assessment> {
    const now = this.clock.now();
    const { id, mentorId, versionId, decision, levels } = draft;
    const released = await assessments.update(tx, { ...draft, status: 'released', releasedAt: now });
    await markJudged(tx, thread.id, decision, now);
    const payload: AssessmentReleased = {
      assessmentId: id,
      submissionId: thread.id,
      versionId,
      decision,
      levels,
      ownBusiness: thread.ownBusiness,
    };
    await recordDecision(tx, {
      id: namedId('assessment-released', id),
      kind: 'assessment-released',
      learnerId: thread.learnerId,
      actorId: mentorId,
      enrolmentId: thread.enrolmentId,
      package: thread.versions[0]?.package ?? null,
      stepId: thread.stepId,
      payload,
      at: now,
      stepDone: decision === 'accepted',
    });
    return released;
  }
}
