import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ActPayload } from '@contracts/learning';
import { submissionProblems } from '@contracts/submissions';
import { EntryKinds, PackageShelf, type KeptAct } from '@api/learning';
import type { Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { faultsInAnswers, faultsInFiles } from './answers.rules';
import * as files from './files.repository';
import { findTask } from './find-task';
import { openThread } from './open-thread';
import { refusalToSend } from './submission.rules';
import * as submissions from './submissions.repository';

/**
 * A learner sends her work on a practice task to her mentor.
 *
 * The version carries the id of the ledger's entry, and both are kept or neither. Work whose photos and voice notes have not arrived is refused for now:
 * the phone keeps it and sends it again.
 */
@Injectable()
export class SendSubmission implements OnModuleInit {
  constructor(
    private readonly kinds: EntryKinds,
    private readonly packages: PackageShelf,
  ) {}

  onModuleInit(): void {
    this.kinds.register({ kind: 'submission-sent', apply: (tx, act) => this.apply(tx, act) });
  }

  private async apply(tx: Tx, act: KeptAct): Promise<void> {
    const { submissionId, answers, files: named } = act.payload as ActPayload<'submission-sent'>;
    const task = await findTask(this.packages, act);
    const { thread, today, promised } = await openThread(tx, act, task, submissionId.toLowerCase());
    const refusal = refusalToSend(thread, task.attempts);
    if (refusal) throw new Problem(refusal);

    const sent = await files.lockSendable(tx, act.learnerId, named);
    const errors = [...faultsInAnswers(task, answers), ...faultsInFiles(task, sent)];
    if (errors.length > 0) throw new Problem(submissionProblems['answers-incomplete'], { errors });

    const no = thread.latestNo + 1;
    await submissions.insertVersion(
      tx,
      {
        id: act.id,
        submissionId: thread.id,
        no,
        package: act.package,
        answers,
        sentAt: act.at,
        receivedAt: act.receivedAt,
      },
      sent.map(({ fileId, stepId }, position) => ({ id: newId(), fileId, step: stepId, position })),
    );
    await submissions.update(tx, thread.id, {
      ...today,
      mentorId: today.mentorId ?? thread.mentorId,
      status: 'submitted',
      latestNo: no,
      receivedAt: act.receivedAt,
      promisedAt: promised,
    });
  }
}
