import { Injectable } from '@nestjs/common';
import { curriculumProblems, type EditQuestionRequest } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import { editQuestion } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { filesOf, lockVersion, sign, updateFile } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { findQuestion, rootOf } from './find-quiz';
import { refusalOf } from './versions.policy';
import { parseCurriculum } from '@curriculum-format';

/** Changes the words of one quiz question in a draft; every other character of the draft stays. */
@Injectable()
export class EditQuestionWords {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Answers the draft's new revision. Raises `common/edited-meanwhile` when somebody else edited the draft first. */
  execute(
    actor: Actor,
    versionId: string,
    questionId: string,
    request: EditQuestionRequest,
  ): Promise<{ revision: number }> {
    return this.database.transaction(actor, async (tx) => {
      const { version, signatures } = await lockVersion(tx, versionId);
      const refusal = refusalOf('edit', actor, { status: version.status, signatures });
      if (refusal) throw new Problem(refusal);
      if (version.revision !== request.revision)
        throw new Problem(commonProblems['edited-meanwhile'], { revision: version.revision });
      const files = await filesOf(tx, versionId);
      const { curriculum } = parseCurriculum(files, rootOf(files));
      const found = findQuestion(curriculum, questionId);
      if (!found) throw new Problem(commonProblems['not-found']);
      const { stem, options } = request;
      const edited = editQuestion(files, { activityPath: found.path, questionId, stem, options });
      if (!edited.ok) throw new Problem(curriculumProblems['option-unknown'], { reason: edited.refusal });
      const now = this.clock.now();
      const body = edited.files.get(found.path) ?? '';
      await updateFile(tx, actor, { versionId, path: found.path, body }, now);
      const revision = version.revision + 1;
      await tx.manager.update(CurriculumVersion, { agencyId: tx.agencyId, id: versionId }, { revision });
      await sign(tx, actor, { id: versionId, revision }, 'edited', now, { note: found.where });
      return { revision };
    });
  }
}
