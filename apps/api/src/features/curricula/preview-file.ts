import { Injectable } from '@nestjs/common';
import { curriculumProblems, type PreviewView } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import {
  checkFileForm,
  type FileForm,
  parseCurriculum,
  parseProse,
  renderCase,
  renderLesson,
  writeFileForm,
} from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { filesOf } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { rootOf } from './find-quiz';
import { fileIn } from './open-draft';

/** Shows a lesson or a case story as publishing would, before anything is stored. */
@Injectable()
export class PreviewFile {
  constructor(private readonly database: Database) {}

  /** Raises `curricula/wrong-shape` for what cannot be written, and `curricula/not-a-form` for what has no page of its own. */
  execute(actor: Actor, versionId: string, path: string, form: FileForm): Promise<PreviewView> {
    return this.database.transaction(actor, async (tx) => {
      const version = await tx.manager.findOneBy(CurriculumVersion, { agencyId: tx.agencyId, id: versionId });
      if (!version) throw new Problem(commonProblems['not-found']);
      const files = await filesOf(tx, versionId);
      const root = rootOf(files);
      const file = fileIn({ files, root }, path);
      if (file.kind !== 'lesson' && file.kind !== 'case') throw new Problem(curriculumProblems['not-a-form']);
      const text = checkFileForm(file.kind, form).length === 0 ? writeFileForm(file.kind, file.body, form) : null;
      if (text === null) throw new Problem(curriculumProblems['wrong-shape']);
      const { lead, parts } = parseProse(file.path, text.replace(/^---\n[\s\S]*?\n---\n/, ''));
      const folder = file.path.replace(/(\/modules\/[^/]+\/).*$/, '$1');
      const course = file.path.replace(/\/modules\/.*$/, '');
      const near = new Map([...files].filter(([each]) => each === `${course}/course.yaml` || each.startsWith(folder)));
      const module = parseCurriculum(near, root)
        .curriculum.courses.flatMap(({ modules }) => modules)
        .find(({ folder }) => file.path.startsWith(`${folder}/`));
      const ids = new Map(module?.activities.map(({ slug, data }) => [slug, data.id]));
      return { html: file.kind === 'lesson' ? renderLesson(parts, ids) : renderCase(lead) };
    });
  }
}
