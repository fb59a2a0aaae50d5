import { Injectable } from '@nestjs/common';
import type { MessageView, WriteMessageRequest } from '@contracts/submissions';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import * as submissions from './submissions.repository';

/** A mentor writes to a learner in the thread of her task. Work that was sent still waits for its judgement. */
@Injectable()
export class AnswerQuestion {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  execute(actor: Actor, id: string, { body }: WriteMessageRequest): Promise<MessageView> {
    return this.database.transaction(actor, async (tx) => {
      const thread = await submissions.lockMentors(tx, actor.personId, id);
      if (!thread) throw new Problem(commonProblems['not-found']);
      const { enrolmentId, stepId } = thread;
      const message = { id: newId(), enrolmentId, stepId, authorId: actor.personId, body, writtenAt: this.clock.now() };
      await submissions.insertMessage(tx, message);
      await submissions.update(tx, id, { askedAt: null, answerBy: null });
      const authorName = await submissions.findName(tx, actor.personId);
      return { id: message.id, authorName, mine: true, body, at: message.writtenAt.toISOString() };
    });
  }
}
