import { Injectable } from '@nestjs/common';
import {
  assessmentProblems,
  type AssessmentView,
  type Decision,
  type HandInAssessmentRequest,
} from '@contracts/assessments';
import { commonProblems } from '@contracts/kernel';
import { PackageShelf } from '@api/learning';
import { isWithMentor, lockThreadOfVersion, type SentWork } from '@api/submissions';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import type { Assessment } from './assessment.entity';
import { assertKnown, assertWhole, criteriaOf, saysTheSame } from './assessment.rules';
import { toAssessmentView } from './assessment.view';
import * as assessments from './assessments.repository';
import { giveToLearner } from './give-to-learner';

/**
 * Takes a whole judgement that a mentor decided without signal: saved and released in one, once, however often it is sent.
 *
 * The first accepted judgement of a version stands. One that comes later is kept as a second marking, also when the thread has gone to
 * another mentor meanwhile; it changes no thread and no ledger. Whatever is refused stays on the device.
 */
@Injectable()
export class HandInAssessment {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly packages: PackageShelf,
  ) {}

  /**
   * Raises `another-mentor` when somebody else is signed in on the device, `hand-in-id-reused`, what a release raises for a judgement that
   * is not whole, `second-already`, `not-yours-any-more`, `newer-version`, and `common/edited-meanwhile` with the `stored` draft.
   */
  execute(actor: Actor, submissionId: string, request: HandInAssessmentRequest): Promise<AssessmentView> {
    const { mentorId, versionId } = lowered(request);
    return this.database.transaction(actor, async (tx) => {
      const thread = await lockThreadOfVersion(tx, actor.personId, submissionId, versionId);
      const version = thread?.versions.find(({ id }) => id === versionId);
      if (!thread || !version) throw new Problem(commonProblems['not-found']);
      if (mentorId !== actor.personId) throw new Problem(assessmentProblems['another-mentor']);
      const known = await findKnown(tx, mentorId, version, request);
      if (known) return toAssessmentView(known);

      const criteria = criteriaOf(await this.packages.module(version.package), thread.stepId);
      assertKnown(criteria, request.levels);
      const verdict = assertWhole(criteria, request);
      const isFirst = !(await assessments.findStanding(tx, versionId));
      if (isFirst && !thread.isHers) throw new Problem(assessmentProblems['not-yours-any-more']);
      if (isFirst && version !== thread.versions[0]) throw new Problem(assessmentProblems['newer-version']);
      if (isFirst && !isWithMentor(thread.status)) throw new Problem(assessmentProblems['already-judged']);

      const now = this.clock.now();
      const whole = { ...(await this.keep(tx, submissionId, request, now)), ...verdict };
      if (isFirst) return toAssessmentView(await giveToLearner(tx, thread, whole, now));
      return toAssessmentView(await assessments.update(tx, { ...whole, status: 'second' }));
    });
  }

  /** The mentor's draft with these words in it, begun if there is none. */
  private async keep(tx: Tx, submissionId: string, request: HandInAssessmentRequest, now: Date): Promise<Assessment> {
    const { id: handInId, mentorId, versionId } = lowered(request);
    const { levels, strength, nextStep, decision, reason, revision } = request;
    const words = { levels, strength, nextStep, decision, reason, handInId, savedAt: now };
    const draft = await assessments.findDraft(tx, versionId, mentorId);
    if (draft && draft.revision !== revision && !saysTheSame(draft, request))
      throw new Problem(commonProblems['edited-meanwhile'], { stored: toAssessmentView(draft) });
    if (draft) return { ...draft, ...words, revision: draft.revision + 1 };
    return assessments.insert(tx, {
      agencyId: tx.agencyId,
      id: newId(),
      submissionId,
      versionId,
      mentorId,
      status: 'draft',
      proposed: null,
      ...words,
      revision: 1,
      startedAt: now,
      releasedAt: null,
    });
  }
}

/** What the server has of this judgement already: the answer to it was lost, or it was released in another way. */
async function findKnown(
  tx: Tx,
  mentorId: string,
  { id: versionId }: SentWork,
  request: HandInAssessmentRequest,
): Promise<Assessment | null> {
  const handedIn = await assessments.findHandedIn(tx, lowered(request).id);
  if (handedIn) {
    if (handedIn.mentorId === mentorId && handedIn.versionId === versionId && saysTheSame(handedIn, request))
      return handedIn;
    throw new Problem(assessmentProblems['hand-in-id-reused']);
  }
  const released = await assessments.findReleased(tx, versionId, mentorId);
  if (released && saysTheSame(released, request)) return released;
  const second = await assessments.findSecond(tx, versionId, mentorId);
  if (second && !saysTheSame(second, request)) throw new Problem(assessmentProblems['second-already']);
  return second;
}

const lowered = ({ id, mentorId, versionId }: HandInAssessmentRequest & { decision: Decision }) => ({
  id: id.toLowerCase(),
  mentorId: mentorId.toLowerCase(),
  versionId: versionId.toLowerCase(),
});
