import { In } from 'typeorm';
import type { CommentView } from '@contracts/curricula';
import { findPlace, type SourceFiles } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import type { Tx } from '@api/platform/database';
import { namesOf } from './person-names';
import { ReviewAnswer } from './review-answer.entity';
import { ReviewComment } from './review-comment.entity';
import { refusalToResolve } from './versions.policy';

type Version = Parameters<typeof refusalToResolve>[2] & { readonly id: string; readonly files: SourceFiles };

/** What reviewers say of a version, oldest first, each at the place where what it speaks of stands now. */
export async function readComments({ manager, agencyId }: Tx, actor: Actor, version: Version): Promise<CommentView[]> {
  const comments = await manager.find(ReviewComment, {
    where: { agencyId, versionId: version.id },
    order: { writtenAt: 'ASC', id: 'ASC' },
  });
  if (comments.length === 0) return [];
  const answers = await manager.find(ReviewAnswer, {
    where: { agencyId, commentId: In(comments.map(({ id }) => id)) },
    order: { writtenAt: 'ASC', id: 'ASC' },
  });
  const people = [
    ...comments.flatMap(({ writtenBy, resolvedBy }) => [writtenBy, resolvedBy ?? writtenBy]),
    ...answers.map(({ writtenBy }) => writtenBy),
  ];
  const names = await namesOf({ manager, agencyId }, people);
  const by = (id: string | null, at: Date): { by: string; at: string } => ({
    by: names.get(id ?? '') ?? '',
    at: at.toISOString(),
  });
  return comments.map((comment) => {
    const { id, path, placeKey, placeName, quote, kind, words, resolvedBy, resolvedAt } = comment;
    const place = findPlace(version.files, { path, key: placeKey, where: placeName, text: quote });
    return {
      ...{ id, path, quote, kind, words, ...by(comment.writtenBy, comment.writtenAt) },
      where: place?.where ?? placeName,
      place: place === null ? 'gone' : place.text === quote ? 'same' : 'changed',
      answers: answers
        .filter(({ commentId }) => commentId === id)
        .map((answer) => ({ words: answer.words, ...by(answer.writtenBy, answer.writtenAt) })),
      resolved: resolvedAt && by(resolvedBy, resolvedAt),
      mayResolve: resolvedAt === null && refusalToResolve(kind, actor, version) === undefined,
    };
  });
}
