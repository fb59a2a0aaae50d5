import type { HomeDocument, HomeSubmission } from '@contracts/learning';
import type { SubmissionState } from '@rules';
import type { StepPlace } from '@web/learning';
import type { Act, Snapshot } from '@web/platform/store';

type Sent = Extract<Act, { kind: 'submission-sent' }>;
type Asked = Extract<Act, { kind: 'question-asked' }>;

/** Where a learner's thread on a practice task stands, what only this phone knows included. */
export type TaskThread = {
  readonly status: SubmissionState['status'] | 'untouched';
  readonly submission: HomeSubmission | undefined;
  /** What was sent last and the home document does not speak of yet. */
  readonly sent: Sent | undefined;
  /** What was asked and answered. */
  readonly messages: HomeSubmission['messages'];
  /** Questions that are on their way. */
  readonly asked: readonly Asked[];
  /** How often it was sent, all in all. */
  readonly tries: number;
};

export function threadOf(
  snapshot: Snapshot,
  { enrolment, step }: Pick<StepPlace, 'enrolment' | 'step'>,
  hasDraft: boolean,
): TaskThread {
  const mine = ({ act }: { act: Act }) => act.enrolmentId === enrolment.id && act.stepId === step.id;
  const submission = snapshot.home?.submissions.find(
    (one) => one.enrolmentId === enrolment.id && one.stepId === step.id,
  );
  const queued = snapshot.queued.filter(mine).map(({ act }) => act);
  const known = snapshot.known.filter(mine).map(({ act }) => act);
  const sent = [...known, ...queued].filter((act): act is Sent => act.kind === 'submission-sent');
  const asked = [...known, ...queued].filter((act): act is Asked => act.kind === 'question-asked');
  const questions = snapshot.home?.questions?.find((one) => one.enrolmentId === enrolment.id && one.stepId === step.id);
  const messages = submission?.messages ?? questions?.messages ?? [];
  return {
    status: statusOf(),
    submission,
    messages,
    sent: sent[sent.length - 1],
    asked,
    tries: (submission?.no ?? 0) + sent.length,
  };

  function statusOf(): TaskThread['status'] {
    if (queued.some(({ kind }) => kind === 'submission-sent')) return 'queued_offline';
    if (sent.length > 0) return 'submitted';
    if (submission && submission.no > 0) return submission.status;
    return hasDraft ? 'draft' : 'untouched';
  }
}

/** The threads as the rules read them to find the next step. */
export function submissionStates(
  home: HomeDocument,
  snapshot: Snapshot,
  enrolment: StepPlace['enrolment'],
  partsDone: Readonly<Record<string, number>>,
): SubmissionState[] {
  return enrolment.modules
    .flatMap(({ steps }) => steps)
    .filter(({ kind }) => kind === 'practice-task')
    .flatMap((step) => {
      const { status } = threadOf({ ...snapshot, home }, { enrolment, step }, step.id in partsDone);
      return status === 'untouched' ? [] : [{ activityId: step.id, status, partsDone: partsDone[step.id] }];
    });
}
