import { IsNull } from 'typeorm';
import { curriculumProblems } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { Tx } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { ReviewComment } from './review-comment.entity';

/** Whether something that must be mended is still open. */
export const mustMend = ({ manager, agencyId }: Tx, versionId: string): Promise<boolean> =>
  manager.existsBy(ReviewComment, { agencyId, versionId, kind: 'must-mend', resolvedAt: IsNull() });

/** How many open comments the files of a version have, by path; files without one are left out. */
export async function openCommentsByPath({ manager, agencyId }: Tx, versionId: string): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const { path } of await manager.findBy(ReviewComment, { agencyId, versionId, resolvedAt: IsNull() }))
    counts.set(path, (counts.get(path) ?? 0) + 1);
  return counts;
}

/** A comment of a version that is still open; the version is locked by then. Raises `common/not-found` and `curricula/comment-resolved`. */
export async function openComment({ manager, agencyId }: Tx, versionId: string, id: string): Promise<ReviewComment> {
  const comment = await manager.findOneBy(ReviewComment, { agencyId, versionId, id });
  if (!comment) throw new Problem(commonProblems['not-found']);
  if (comment.resolvedAt !== null) throw new Problem(curriculumProblems['comment-resolved']);
  return comment;
}
