import type { Decision } from '@contracts/assessments';
import type { AssessmentReleased } from '@contracts/learning';
import { recordDecision } from '@api/learning';
import { markJudged, type JudgedThread } from '@api/submissions';
import type { Tx } from '@api/platform/database';
import { namedId } from '@api/platform/http';
import type { Assessment } from './assessment.entity';
import * as assessments from './assessments.repository';

/** Releases a whole judgement of the newest version: assessment, thread and ledger in the one transaction. The thread is locked. */
export async function giveToLearner(
  tx: Tx,
  thread: JudgedThread,
  draft: Assessment & { decision: Decision },
  now: Date,
): Promise<Assessment> {
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
