import { Injectable } from '@nestjs/common';
import { assessmentProblems, type AssessmentView, type ReleaseAssessmentRequest } from '@contracts/assessments';
import { commonProblems } from '@contracts/kernel';
import { PackageShelf } from '@api/learning';
import { isWithMentor, lockThreadWithLedger } from '@api/submissions';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { assertWhole, criteriaOf } from './assessment.rules';
import { toAssessmentView } from './assessment.view';
import * as assessments from './assessments.repository';
import { giveToLearner } from './give-to-learner';

/**
 * Gives a mentor's judgement to the learner: assessment, thread and ledger change together or not at all.
 *
 * The rule proposes, the mentor decides. The first judgement of a version stands; a second one stays a draft,
 * which may be handed in as a second marking. Releasing what one has
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
      return toAssessmentView(await giveToLearner(tx, thread, { ...draft, ...verdict }, this.clock.now()));
    });
  }
}
