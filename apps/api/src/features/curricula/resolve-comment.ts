import { Injectable } from '@nestjs/common';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { openComment } from './comments.repository';
import { lockVersion } from './curricula.repository';
import { ReviewComment } from './review-comment.entity';
import { refusalToResolve } from './versions.policy';

/** Somebody says that a comment is settled; it stays to be read. */
@Injectable()
export class ResolveComment {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `curricula/four-eyes`, `curricula/wrong-stage`, `curricula/comment-resolved` and `common/not-found`. */
  execute(actor: Actor, versionId: string, commentId: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { version, signatures } = await lockVersion(tx, versionId);
      const { id, kind } = await openComment(tx, versionId, commentId);
      const refusal = refusalToResolve(kind, actor, { status: version.status, signatures });
      if (refusal) throw new Problem(refusal);
      const { agencyId } = tx;
      const resolved = { resolvedBy: actor.personId, resolvedAt: this.clock.now() };
      await tx.manager.update(ReviewComment, { agencyId, id }, resolved);
    });
  }
}
