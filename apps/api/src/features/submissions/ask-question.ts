import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ActPayload } from '@contracts/learning';
import { commonProblems } from '@contracts/kernel';
import { EntryKinds, PackageShelf, type KeptAct } from '@api/learning';
import type { Tx } from '@api/platform/database';
import { namedId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { findTask } from './find-task';
import { openThread } from './open-thread';
import * as submissions from './submissions.repository';

/** "Tanya dulu": a learner asks her mentor about a task. It costs no try, and may come before anything is sent. */
@Injectable()
export class AskQuestion implements OnModuleInit {
  constructor(
    private readonly kinds: EntryKinds,
    private readonly packages: PackageShelf,
  ) {}

  onModuleInit(): void {
    this.kinds.register({ kind: 'question-asked', apply: (tx, act) => this.apply(tx, act) });
  }

  private async apply(tx: Tx, act: KeptAct): Promise<void> {
    const body = (act.payload as ActPayload<'question-asked'>).text.trim();
    if (!body)
      throw new Problem(commonProblems['not-valid'], {
        errors: [{ pointer: '/text', code: 'required', message: 'required' }],
      });
    const task = await findTask(this.packages, act);
    // The phone names a thread only when it sends work, so the first question names it by its place.
    const { thread, promised } = await openThread(tx, act, task, namedId(act.stepId, act.enrolmentId));
    await submissions.insertMessage(tx, {
      id: act.id,
      enrolmentId: act.enrolmentId,
      stepId: act.stepId,
      authorId: act.learnerId,
      body,
      writtenAt: act.at,
    });
    await submissions.update(tx, thread.id, {
      askedAt: thread.askedAt ?? act.receivedAt,
      answerBy: thread.answerBy ?? promised,
    });
  }
}
