import { Injectable } from '@nestjs/common';
import { curriculumProblems } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { filesOf, insertFiles, lockVersion, sign } from './curricula.repository';
import { CurriculumVersion } from './curriculum-version.entity';
import { freeNumber, withNumber } from './version-number.rules';

/** Begins the next version of a curriculum as a copy of one that was published; one draft at a time. */
@Injectable()
export class StartDraft {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Answers the draft's id. Raises `curricula/wrong-stage` and `curricula/draft-exists`. */
  execute(actor: Actor, curriculumId: string, { basedOn }: { basedOn: string }): Promise<string> {
    return this.database.transaction(actor, async (tx) => {
      const { version: base } = await lockVersion(tx, basedOn);
      if (base.curriculumId !== curriculumId) throw new Problem(commonProblems['not-found']);
      if (!['published', 'superseded'].includes(base.status)) throw new Problem(curriculumProblems['wrong-stage']);
      const agencyId = tx.agencyId;
      const versions = await tx.manager.findBy(CurriculumVersion, { agencyId, curriculumId });
      if (versions.some(({ status }) => ['draft', 'in_review', 'approved'].includes(status)))
        throw new Problem(curriculumProblems['draft-exists']);
      const taken = new Set(versions.map(({ number }) => number));
      // Nothing has changed yet; the number grows with what does.
      const number = freeNumber(base.number, 'patch', taken);

      const now = this.clock.now();
      const draft = { id: newId(), revision: 1 };
      const { frameworkCode, frameworkVersion } = base;
      await tx.manager.insert(CurriculumVersion, {
        ...draft,
        agencyId,
        curriculumId,
        number,
        status: 'draft',
        basedOnId: base.id,
        frameworkCode,
        frameworkVersion,
        createdBy: actor.personId,
        createdAt: now,
        publishedAt: null,
      });
      const files = await filesOf(tx, base.id);
      await insertFiles(
        tx,
        draft.id,
        new Map(
          [...files].map(([path, body]) => [path, path.endsWith('/curriculum.yaml') ? withNumber(body, number) : body]),
        ),
      );
      await sign(tx, actor, draft, 'drafted', now);
      return draft.id;
    });
  }
}
