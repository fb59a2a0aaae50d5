import { assessmentProblems } from '@contracts/assessments';
import { onConstraint, type Tx } from '@api/platform/database';
import { Assessment } from './assessment.entity';

/** A mentor's draft of a version; there is at most one. */
export const findDraft = (tx: Tx, versionId: string, mentorId: string): Promise<Assessment | null> =>
  tx.manager.findOneBy(Assessment, { agencyId: tx.agencyId, versionId, mentorId, status: 'draft' });

/** A mentor's draft in a thread, the one she wrote in last. */
export const findNewestDraft = (tx: Tx, submissionId: string, mentorId: string): Promise<Assessment | null> =>
  tx.manager.findOne(Assessment, {
    where: { agencyId: tx.agencyId, submissionId, mentorId, status: 'draft' },
    order: { savedAt: 'desc', id: 'desc' },
  });

/** What this mentor released of a version. */
export const findReleased = (tx: Tx, versionId: string, mentorId: string): Promise<Assessment | null> =>
  tx.manager.findOneBy(Assessment, { agencyId: tx.agencyId, versionId, mentorId, status: 'released' });

/** What this mentor judged of a version after somebody else had. */
export const findSecond = (tx: Tx, versionId: string, mentorId: string): Promise<Assessment | null> =>
  tx.manager.findOneBy(Assessment, { agencyId: tx.agencyId, versionId, mentorId, status: 'second' });

/** The judgement of a version that stands, whoever's it is. */
export const findStanding = (tx: Tx, versionId: string): Promise<Assessment | null> =>
  tx.manager.findOneBy(Assessment, { agencyId: tx.agencyId, versionId, status: 'released' });

/** What a device handed in under this id. */
export const findHandedIn = (tx: Tx, handInId: string): Promise<Assessment | null> =>
  tx.manager.findOneBy(Assessment, { agencyId: tx.agencyId, handInId });

export async function insert(tx: Tx, assessment: Assessment): Promise<Assessment> {
  await tx.manager.insert(Assessment, assessment);
  return assessment;
}

export async function update(tx: Tx, assessment: Assessment): Promise<Assessment> {
  const {
    agencyId,
    id,
    levels,
    strength,
    nextStep,
    decision,
    proposed,
    reason,
    revision,
    savedAt,
    status,
    releasedAt,
    handInId,
  } = assessment;
  await tx.manager
    .update(
      Assessment,
      { agencyId, id },
      { levels, strength, nextStep, decision, proposed, reason, revision, savedAt, status, releasedAt, handInId },
    )
    .catch(onConstraint('assessment_one_released_uq', assessmentProblems['already-judged']));
  return assessment;
}
