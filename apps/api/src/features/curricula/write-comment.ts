import { Injectable } from '@nestjs/common';
import { type CommentRequest, curriculumProblems } from '@contracts/curricula';
import { type Place, placesIn } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, onConstraint, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { filesOf, lockVersion } from './curricula.repository';
import type { CurriculumVersion } from './curriculum-version.entity';
import { ReviewComment } from './review-comment.entity';
import { refusalOf } from './versions.policy';

/** A reviewer says something of one place of a version. */
@Injectable()
export class WriteComment {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Answers the comment's id. Raises `curricula/wrong-stage` and `curricula/place-unknown`. */
  execute(actor: Actor, versionId: string, { kind, words, ...asked }: CommentRequest): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const { version, signatures } = await lockVersion(tx, versionId);
      const refusal = refusalOf('comment', actor, { status: version.status, signatures });
      if (refusal) throw new Problem(refusal);
      const { path, key, where, text } = await placeAsked(tx, version, asked);
      const id = newId();
      const { agencyId } = tx;
      await tx.manager
        .insert(ReviewComment, {
          ...{ agencyId, id, versionId, revision: version.revision },
          ...{ path, placeKey: key, placeName: where, quote: text },
          ...{
            kind,
            words,
            writtenBy: actor.personId,
            writtenAt: this.clock.now(),
            resolvedBy: null,
            resolvedAt: null,
          },
        })
        .catch(onConstraint('review_comment_stage_ck', curriculumProblems['wrong-stage']));
      return id;
    });
  }
}

type Asked = Pick<CommentRequest, 'path' | 'where' | 'quote'>;

/** What is said of a removed sentence is said of the version before: there it still stands. */
async function placeAsked(tx: Tx, version: CurriculumVersion, { path, where, quote }: Asked): Promise<Place> {
  const before = version.basedOnId === null ? [] : placesIn(await filesOf(tx, version.basedOnId), path);
  const named = [...placesIn(await filesOf(tx, version.id), path), ...before].filter((place) => place.where === where);
  const place = named.find(({ text }) => text === quote) ?? named[0];
  if (!place) throw new Problem(curriculumProblems['place-unknown']);
  return place;
}
