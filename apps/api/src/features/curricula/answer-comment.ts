import { Injectable } from '@nestjs/common';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { openComment } from './comments.repository';
import { lockVersion } from './curricula.repository';
import { ReviewAnswer } from './review-answer.entity';
import { refusalOf } from './versions.policy';

/** An author or a reviewer answers a comment. */
@Injectable()
export class AnswerComment {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `curricula/wrong-stage`, `curricula/comment-resolved` and `common/not-found`. */
  execute(actor: Actor, versionId: string, commentId: string, words: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { version, signatures } = await lockVersion(tx, versionId);
      const { id } = await openComment(tx, versionId, commentId);
      const refusal = refusalOf('answer', actor, { status: version.status, signatures });
      if (refusal) throw new Problem(refusal);
      await tx.manager.insert(ReviewAnswer, {
        ...{ agencyId: tx.agencyId, id: newId(), commentId: id, words },
        ...{ writtenBy: actor.personId, writtenAt: this.clock.now() },
      });
    });
  }
}
