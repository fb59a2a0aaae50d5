import { Injectable } from '@nestjs/common';
import { curriculumProblems } from '@contracts/curricula';
import { parseCurriculum, type SourceFiles } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, onConstraint, type Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import type { ContentFolder } from './content-folder';
import { insertFiles, sign } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { Curriculum } from './curriculum.entity';
import { insertMedia } from './media.repository';
import { freeNumber, withNumber } from './version-number.rules';

/** Brings curriculum files in as a draft, never as a version: publishing is two people's act. */
@Injectable()
export class ImportDraft {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /**
   * Answers the draft's id. Raises `curricula/not-readable`, `curricula/framework-unknown`, and `curricula/draft-exists` for a number that is
   * taken.
   *
   * A draft that comes `after-published` is compared with the published version, and there is one at a time; it takes the next free number
   * when its own is taken.
   */
  execute(
    actor: Actor,
    { files, recordings }: ContentFolder,
    root: string,
    place: 'by-itself' | 'after-published' = 'by-itself',
  ): Promise<string> {
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
      const { number, basedOnId } =
        place === 'by-itself'
          ? { number: manifest.version, basedOnId: null }
          : await placeAfterPublished(tx, curriculumId, manifest.version);
      const version = { id: newId(), revision: 1 };
      await tx.manager
        .insert(CurriculumVersion, {
          ...version,
          agencyId,
          curriculumId,
          number,
          status: 'draft',
          basedOnId,
          frameworkCode,
          frameworkVersion: Number(frameworkVersion),
          createdBy: actor.personId,
          createdAt: now,
          publishedAt: null,
        })
        .catch(onConstraint('curriculum_version_framework_fk', curriculumProblems['framework-unknown']))
        .catch(onConstraint('curriculum_version_number_uq', curriculumProblems['draft-exists']));
      await insertFiles(tx, version.id, number === manifest.version ? files : renumbered(files, root, number));
      await insertMedia(tx, recordings);
      await sign(tx, actor, version, 'drafted', now);
      return version.id;
    });
  }
}

async function placeAfterPublished(
  tx: Tx,
  curriculumId: string,
  wanted: string,
): Promise<{ number: string; basedOnId: string | null }> {
  const versions = await tx.manager.findBy(CurriculumVersion, { agencyId: tx.agencyId, curriculumId });
  if (versions.some(({ status }) => ['draft', 'in_review', 'approved'].includes(status)))
    throw new Problem(curriculumProblems['draft-exists']);
  const taken = new Set(versions.map(({ number }) => number));
  return {
    number: taken.has(wanted) ? freeNumber(wanted, 'patch', taken) : wanted,
    basedOnId: versions.find(({ status }) => status === 'published')?.id ?? null,
  };
}

function renumbered(files: SourceFiles, root: string, number: string): SourceFiles {
  const manifest = `${root}/curriculum.yaml`;
  return new Map([...files].map(([path, text]) => [path, path === manifest ? withNumber(text, number) : text]));
}
