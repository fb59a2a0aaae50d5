import { Injectable } from '@nestjs/common';
import type { QuizDraftView } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import { parseCurriculum } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { filesOf, signaturesOf } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { quizzesOf, rootOf } from './find-quiz';
import { refusalOf } from './versions.policy';

/** One quiz of a version with its keys and explanations, for the form that edits its words. */
@Injectable()
export class ReadQuiz {
  constructor(private readonly database: Database) {}

  execute(actor: Actor, versionId: string, activityId: string): Promise<QuizDraftView> {
    return this.database.transaction(actor, async (tx) => {
      const version = await tx.manager.findOneBy(CurriculumVersion, { agencyId: tx.agencyId, id: versionId });
      const files = await filesOf(tx, versionId);
      const found =
        version &&
        quizzesOf(parseCurriculum(files, rootOf(files)).curriculum).find(({ quiz }) => quiz.data.id === activityId);
      if (!version || !found) throw new Problem(commonProblems['not-found']);
      const { quiz, lesson } = found;
      return {
        versionId,
        revision: version.revision,
        activityId,
        title: quiz.data.title,
        lesson,
        editable:
          refusalOf('edit', actor, { status: version.status, signatures: await signaturesOf(tx, versionId) }) ===
          undefined,
        questions: quiz.data.questions.map(({ id, stem, quote, choose, options }) => ({
          id,
          stem,
          quote: quote ?? null,
          choose,
          options: options.map((option) => ({
            id: option.id,
            text: option.text,
            why: option.why,
            right: option.right ?? false,
          })),
        })),
      };
    });
  }
}
