import type { PracticeTaskActivity } from '@contracts/packages';
import { zoneOffsets } from '@contracts/kernel';
import { promisedAt } from '@rules';
import type { KeptAct } from '@api/learning';
import type { Tx } from '@api/platform/database';
import type { Submission } from './submission.entity';
import { shownName } from './submission.rules';
import * as submissions from './submissions.repository';

export type OpenedThread = {
  readonly thread: Submission;
  /** Names and mentor as they are today. */
  readonly today: Pick<Submission, 'learnerName' | 'businessName' | 'taskTitle' | 'mentorId'>;
  /** By when somebody who writes now has an answer. */
  readonly promised: Date;
};

/** The learner's thread on a task, begun by her first word on it, locked until the transaction ends. */
export async function openThread(tx: Tx, act: KeptAct, task: PracticeTaskActivity, id: string): Promise<OpenedThread> {
  const { enrolmentId, learnerId, stepId, receivedAt } = act;
  const place = await submissions.findPlace(tx, enrolmentId, receivedAt);
  const promised = promiseFrom(receivedAt, place);
  const today = {
    learnerName: shownName(place.personName),
    businessName: place.businessName,
    taskTitle: task.title,
    mentorId: place.mentorId,
  };
  const thread = await submissions.openThread(tx, {
    ...today,
    id,
    enrolmentId,
    learnerId,
    stepId,
    status: 'asked',
    latestNo: 0,
    receivedAt,
    promisedAt: promised,
    askedAt: null,
    answerBy: null,
    closedAt: null,
  });
  return { thread, today, promised };
}

/** The end of the third working day of the agency after a moment. */
export function promiseFrom(at: Date, { zone, holidays }: Pick<submissions.Place, 'zone' | 'holidays'>): Date {
  return new Date(promisedAt(at.getTime(), { offsetMinutes: zoneOffsets[zone], holidays: new Set(holidays) }));
}
