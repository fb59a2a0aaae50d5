import { Injectable } from '@nestjs/common';
import { curriculumProblems } from '@contracts/curricula';
import { parseCurriculum } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, onConstraint } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import type { ContentFolder } from './content-folder';
import { insertFiles, sign } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { Curriculum } from './curriculum.entity';
import { insertMedia } from './media.repository';

/** Brings curriculum files in as a draft, never as a version: publishing is two people's act. */
@Injectable()
export class ImportDraft {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Answers the draft's id. Raises `curricula/not-readable` and `curricula/draft-exists` for a number that is taken. */
  execute(actor: Actor, { files, recordings }: ContentFolder, root: string): Promise<string> {
    const { curriculum, findings } = parseCurriculum(files, root);
    const manifest = curriculum.manifest?.data;
    if (!manifest) throw new Problem(curriculumProblems['not-readable'], { findings });
    const [frameworkCode = '', frameworkVersion = '1'] = manifest.framework.split('@');
    return this.database.transaction(actor, async (tx) => {
      const agencyId = tx.agencyId;
      const now = this.clock.now();
      const known = await tx.manager.findOneBy(Curriculum, { agencyId, slug: manifest.slug });
      const curriculumId = known?.id ?? newId();
      if (!known)
        await tx.manager.insert(Curriculum, { agencyId, id: curriculumId, slug: manifest.slug, title: manifest.title });
      const version = { id: newId(), revision: 1 };
      await tx.manager
        .insert(CurriculumVersion, {
          ...version,
          agencyId,
          curriculumId,
          number: manifest.version,
          status: 'draft',
          basedOnId: null,
          frameworkCode,
          frameworkVersion: Number(frameworkVersion),
          createdBy: actor.personId,
          createdAt: now,
          publishedAt: null,
        })
        .catch(onConstraint('curriculum_version_number_uq', curriculumProblems['draft-exists']));
      await insertFiles(tx, version.id, files);
      await insertMedia(tx, recordings);
      await sign(tx, actor, version, 'drafted', now);
      return version.id;
    });
  }
}
