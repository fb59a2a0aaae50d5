import type { Decision } from '@contracts/assessments';
import type { ThreadState } from '@contracts/submissions';
import type { Tx } from '@api/platform/database';
import type { Submission } from './submission.entity';
import * as submissions from './submissions.repository';

export type SentWork = { readonly id: string; readonly no: number; readonly package: string };

/** A thread as whoever judges it needs it: what was sent, and whether it is the learner's own business. */
export type JudgedThread = {
  readonly id: string;
  readonly enrolmentId: string;
  readonly learnerId: string;
  readonly stepId: string;
  /** Newest first; none while only a question was put. */
  readonly versions: readonly SentWork[];
  readonly status: ThreadState;
  readonly ownBusiness: boolean;
};

/** A thread that this mentor may judge, locked until the transaction ends; null when it is not hers. */
export async function lockThread(tx: Tx, mentorId: string, id: string): Promise<JudgedThread | null> {
  const thread = await submissions.lockMentors(tx, mentorId, id);
  return thread && describe(tx, thread);
}

async function describe(tx: Tx, { id, enrolmentId, learnerId, stepId, status }: Submission): Promise<JudgedThread> {
  const versions = await submissions.listVersions(tx, id);
  const ownBusiness = await submissions.isOnOwnBusiness(tx, enrolmentId);
  return { id, enrolmentId, learnerId, stepId, status, versions, ownBusiness };
}

/**
 * Locks the learner's ledger, then the thread. A phone that sends work takes both in the same order, so neither waits for the other for ever.
 */
export async function lockThreadWithLedger(tx: Tx, mentorId: string, id: string): Promise<JudgedThread | null> {
  await submissions.lockLedgerOf(tx, id);
  return lockThread(tx, mentorId, id);
}

/**
 * The same locks for whoever hands in a judgement of a version she had in hand once: `isHers` is false when the thread has gone to another
 * mentor meanwhile. Null when the version never lay with her.
 */
export async function lockThreadOfVersion(
  tx: Tx,
  mentorId: string,
  id: string,
  versionId: string,
): Promise<(JudgedThread & { readonly isHers: boolean }) | null> {
  await submissions.lockLedgerOf(tx, id);
  const thread = await submissions.lock(tx, id);
  if (!thread) return null;
  const isHers = await submissions.isMentors(tx, mentorId, id);
  if (!isHers && !(await submissions.layWith(tx, mentorId, versionId))) return null;
  return { ...(await describe(tx, thread)), isHers };
}

/** The mentor has set her first mark. */
export const markInReview = (tx: Tx, id: string): Promise<void> => submissions.update(tx, id, { status: 'in_review' });

/** The newest version is judged: nothing of this thread waits for the mentor any more. */
export const markJudged = (tx: Tx, id: string, decision: Decision, at: Date): Promise<void> =>
  submissions.update(tx, id, {
    status: decision,
    askedAt: null,
    answerBy: null,
    closedAt: decision === 'accepted' ? at : null,
  });
