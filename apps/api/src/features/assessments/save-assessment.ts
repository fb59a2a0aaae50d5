import { Injectable } from '@nestjs/common';
import type { AssessmentView, SaveAssessmentRequest } from '@contracts/assessments';
import { commonProblems } from '@contracts/kernel';
import { PackageShelf } from '@api/learning';
import { lockThread, markInReview, type SentWork } from '@api/submissions';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import type { Assessment } from './assessment.entity';
import { assertKnown, criteriaOf, proposalFor, saysTheSame } from './assessment.rules';
import { toAssessmentView } from './assessment.view';
import * as assessments from './assessments.repository';

/**
 * Keeps a mentor's work at each pause, whatever became of the submission meanwhile: nothing she wrote is lost.
 *
 * Her first mark tells the learner that the work is being read; opening it does not.
 */
@Injectable()
export class SaveAssessment {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly packages: PackageShelf,
  ) {}

  /** Raises `assessments/criterion-unknown`, and `common/edited-meanwhile` with the `stored` text when another device saved in between. */
  execute(actor: Actor, submissionId: string, request: SaveAssessmentRequest): Promise<AssessmentView> {
    return this.database.transaction(actor, async (tx) => {
      const thread = await lockThread(tx, actor.personId, submissionId);
      const version = thread?.versions.find(({ id }) => id === request.versionId.toLowerCase());
      if (!thread || !version) throw new Problem(commonProblems['not-found']);
      const criteria = criteriaOf(await this.packages.module(version.package), thread.stepId);
      assertKnown(criteria, request.levels);

      const { levels, strength, nextStep, decision, reason } = request;
      const proposed = proposalFor(criteria, levels);
      const saved = await this.save(tx, actor, submissionId, version, request, {
        levels,
        strength,
        nextStep,
        decision,
        reason,
        proposed,
      });
      const isNewest = version === thread.versions[0];
      if (thread.status === 'submitted' && isNewest && Object.keys(levels).length > 0)
        await markInReview(tx, submissionId);
      return toAssessmentView(saved);
    });
  }

  private async save(
    tx: Tx,
    actor: Actor,
    submissionId: string,
    version: SentWork,
    request: SaveAssessmentRequest,
    words: Pick<Assessment, 'levels' | 'strength' | 'nextStep' | 'decision' | 'reason' | 'proposed'>,
  ): Promise<Assessment> {
    const now = this.clock.now();
    const draft = await assessments.findDraft(tx, version.id, actor.personId);
    const standing =
      draft ??
      (await assessments.findReleased(tx, version.id, actor.personId)) ??
      (await assessments.findSecond(tx, version.id, actor.personId));
    if (standing && saysTheSame(standing, request)) return standing;
    if (draft) {
      if (draft.revision !== request.revision)
        throw new Problem(commonProblems['edited-meanwhile'], { stored: toAssessmentView(draft) });
      return assessments.update(tx, { ...draft, ...words, revision: draft.revision + 1, savedAt: now });
    }
    return assessments.insert(tx, {
      agencyId: tx.agencyId,
      id: newId(),
      submissionId,
      versionId: version.id,
      mentorId: actor.personId,
      status: 'draft',
      ...words,
      revision: 1,
      startedAt: now,
      savedAt: now,
      releasedAt: null,
      handInId: null,
    });
  }
}
