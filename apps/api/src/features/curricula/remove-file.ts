import { Injectable } from '@nestjs/common';
import { curriculumProblems } from '@contracts/curricula';
import type { SourceFiles } from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database, onConstraint } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { insertFiles, signEdit, updateFile } from './curricula.repository';
import { CurriculumFile } from './curriculum-file.entity';
import { revisionOf } from './file-revision';
import { assertUnchanged, fileIn, openDraft } from './open-draft';
import { RemovedFile, type MendedFile } from './removed-file.entity';
import { type NamedStep, withoutStep } from './steps.rules';

/** Takes a lesson or an activity out of a draft, and out of the files that named it; it can be put back as it was. */
@Injectable()
export class RemoveFile {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `curricula/stays-in-place` for what a curriculum cannot be without, `curricula/edited-meanwhile` and `curricula/not-a-draft`. */
  execute(actor: Actor, versionId: string, path: string, revision: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const draft = await openDraft(tx, actor, versionId);
      const file = fileIn(draft, path);
      const step = stepOf(file.path);
      if (step === null) throw new Problem(curriculumProblems['stays-in-place']);
      await assertUnchanged(tx, versionId, file, revision);
      const now = this.clock.now();
      const mended: MendedFile[] = [];
      for (const { path: host, body } of hostsOf(draft.files, file.path, step)) {
        mended.push({ path: host, before: draft.files.get(host) ?? '', revision: revisionOf(body) });
        await updateFile(tx, actor, { versionId, path: host, body }, now);
      }
      const { agencyId } = tx;
      await tx.manager.insert(RemovedFile, {
        agencyId,
        id: newId(),
        versionId,
        path: file.path,
        body: file.body,
        mended,
        removedAt: now,
      });
      await tx.manager.delete(CurriculumFile, { agencyId, versionId, path: file.path });
      await signEdit(tx, actor, draft.signed, path, now);
    });
  }
}

/** Puts back what was taken out last under this path. A file that was mended then and is as it was left says again what it said. */
@Injectable()
export class RestoreFile {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Raises `curricula/not-removed`, `curricula/file-exists` and `curricula/not-a-draft`. */
  execute(actor: Actor, versionId: string, path: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const draft = await openDraft(tx, actor, versionId);
      const { agencyId } = tx;
      const full = `${draft.root}/${path}`;
      const removed = await tx.manager.findOne(RemovedFile, {
        where: { agencyId, versionId, path: full },
        order: { removedAt: 'DESC', id: 'DESC' },
      });
      if (!removed) throw new Problem(curriculumProblems['not-removed']);
      if (draft.files.has(full)) throw new Problem(curriculumProblems['file-exists']);
      const now = this.clock.now();
      await insertFiles(tx, versionId, new Map([[full, removed.body]])).catch(
        onConstraint('curriculum_file_frozen_ck', curriculumProblems['not-a-draft']),
      );
      for (const host of removed.mended) {
        if (revisionOf(draft.files.get(host.path) ?? '') === host.revision)
          await updateFile(tx, actor, { versionId, path: host.path, body: host.before }, now);
      }
      await tx.manager.delete(RemovedFile, { agencyId, id: removed.id });
      await signEdit(tx, actor, draft.signed, path, now);
    });
  }
}

function stepOf(path: string): NamedStep | null {
  const [, lesson] = /\/lessons\/([^/]+)\.id\.md$/.exec(path) ?? [];
  if (lesson !== undefined) return { lesson };
  const [, activity] = /\/activities\/([^/]+)\/activity\.yaml$/.exec(path) ?? [];
  return activity === undefined ? null : { activity };
}

/** The files of the module that name this step, as they read without it. */
function hostsOf(files: SourceFiles, path: string, step: NamedStep): { path: string; body: string }[] {
  const folder = path.replace(/\/(lessons|activities)\/.*$/, '');
  return [...files].flatMap(([host, text]) => {
    const isModule = host === `${folder}/module.yaml`;
    if (!isModule && !(host.startsWith(`${folder}/lessons/`) && host.endsWith('.id.md'))) return [];
    const body = withoutStep({ kind: isModule ? 'module' : 'lesson' }, text, step);
    return body === null ? [] : [{ path: host, body }];
  });
}
