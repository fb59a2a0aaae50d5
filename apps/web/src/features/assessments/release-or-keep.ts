import type { AssessmentView } from '@contracts/assessments';
import { isNetworkTrouble, NetworkTrouble, ProblemError } from '@web/platform/http';
import { newId } from '@web/platform/store';
import { deviceClock } from '@web/platform/clock';
import { handInAssessment } from './hand-in.api';
import type { AboutWork } from './judgement-outbox';
import type { JudgementKeeper } from './judgement-keeper';
import type { MentorDevice } from './mentor-device';
import { releaseAssessment } from './mentor.api';

/** What became of a decision: with the learner, beside another one, or on this device until there is signal. */
export type Released =
  { readonly outcome: 'released' | 'second'; readonly assessment: AssessmentView } | { readonly outcome: 'kept' };

/** The words have not all reached the server, so what would be released is not what is on the screen. */
export class NotSaved extends Error {}

/** The thread has moved on since it was opened. */
export const overtaken: readonly string[] = ['assessments/newer-version', 'assessments/already-judged'];
/** Signed out, or too often: the same judgement may be taken later. */
const mayPass: readonly number[] = [401, 429];
/** After this long without an answer the line is as good as cut. */
const patience = 8_000;

/**
 * Releases what is on the screen. Without signal it is kept on this device and sent from there; where somebody else's judgement stands
 * already it becomes a second marking. Throws NotSaved, ProblemError, NetworkTrouble, or StorageTrouble where it could not be kept.
 */
export async function releaseOrKeep(
  keeper: JudgementKeeper,
  device: MentorDevice | null,
  about: AboutWork,
  versionId: string,
): Promise<Released> {
  try {
    return await orTooLong(device, releaseNow(keeper, about.submissionId));
  } catch (error) {
    const { judgement, other, refusal } = keeper.snapshot();
    const { decision } = judgement;
    if (!decision || other || refusal) throw error;
    if (error instanceof ProblemError && overtaken.includes(error.code)) {
      if (!device) throw error;
      return handInSecond(keeper, device, about.submissionId, versionId, error);
    }
    const isForLater =
      error instanceof NotSaved ||
      isNetworkTrouble(error) ||
      (error instanceof ProblemError && mayPass.includes(error.status));
    if (!device || !isForLater) throw error;
    await device.outbox.decide(about, versionId, { ...judgement, decision }, keeper.savedRevision);
    keeper.handOver();
    return { outcome: 'kept' };
  }
}

async function releaseNow(keeper: JudgementKeeper, submissionId: string): Promise<Released> {
  if (!(await keeper.flush())) throw new NotSaved();
  return { outcome: 'released', assessment: await releaseAssessment(submissionId, keeper.savedRevision) };
}

/** Its draft is with the server; what is new is that it will not become anything else. */
async function handInSecond(
  keeper: JudgementKeeper,
  { bag }: MentorDevice,
  submissionId: string,
  versionId: string,
  refusal: ProblemError,
): Promise<Released> {
  const { judgement } = keeper.snapshot();
  const { decision } = judgement;
  if (!decision) throw refusal;
  const request = {
    ...judgement,
    decision,
    versionId,
    revision: keeper.savedRevision,
    id: newId(deviceClock),
    mentorId: bag.owner.personId,
  };
  const assessment = await handInAssessment(submissionId, request).catch((error: unknown) => {
    throw error instanceof ProblemError ? refusal : error;
  });
  return { outcome: assessment.status === 'second' ? 'second' : 'released', assessment };
}

/** On a desk that keeps nothing there is no other way than to wait. */
async function orTooLong<Result>(device: MentorDevice | null, work: Promise<Result>): Promise<Result> {
  if (!device) return work;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new NetworkTrouble('No answer for long.')), patience);
  });
  // It goes on beside; the server knows the same judgement when it comes again.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
