import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AddFileRequest, curriculumProblems } from '@contracts/curricula';
import { commonProblems } from '@contracts/kernel';
import type { z } from 'zod';
import {
  type Curriculum,
  type FileForm,
  parseCurriculum,
  slugFor,
  starterActivity,
  starterLesson,
  writeFileForm,
} from '@curriculum-format';
import type { Actor } from '@api/platform/auth';
import { Clock } from '@api/platform/clock';
import { Database } from '@api/platform/database';
import { Problem } from '@api/platform/problems';
import { insertFiles, signEdit, updateFile } from './curricula.repository';
import { openDraft } from './open-draft';
import { withStep } from './steps.rules';

type Module = Curriculum['courses'][number]['modules'][number];
type Asked = z.output<typeof AddFileRequest>;

/** Begins a lesson or an activity: a file with the least that it needs, and its place in the module. */
@Injectable()
export class AddFile {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  /** Answers the new file's path. Raises `common/not-found` for a module or lesson that is not there, and `curricula/not-a-draft`. */
  execute(actor: Actor, versionId: string, asked: Asked): Promise<{ path: string }> {
    return this.database.transaction(actor, async (tx) => {
      const draft = await openDraft(tx, actor, versionId);
      const { files, root } = draft;
      const { curriculum } = parseCurriculum(files, root);
      const module = curriculum.courses
        .flatMap(({ modules }) => modules)
        .find(({ folder }) => folder === `${root}/${asked.module}`);
      if (!module) throw new Problem(commonProblems['not-found']);
      const made = make(module, asked, curriculum.rubrics[0]?.slug ?? 'rubrik', [...files.keys()]);
      const host = hostOf(module, asked);
      const placed = withStep(host, files.get(host.path) ?? '', made.step);
      if (placed === null) throw new Problem(curriculumProblems['not-a-form']);
      const now = this.clock.now();
      await insertFiles(tx, versionId, new Map([[made.path, made.body]]));
      await updateFile(tx, actor, { versionId, path: made.path, body: made.body }, now);
      await updateFile(tx, actor, { versionId, path: host.path, body: placed }, now);
      const path = made.path.slice(root.length + 1);
      await signEdit(tx, actor, draft.signed, path, now);
      return { path };
    });
  }
}

function hostOf(module: Module, { kind, lesson }: Asked): { kind: 'module' | 'lesson'; path: string } {
  if (kind === 'lesson' || lesson === null) return { kind: 'module', path: module.document.path };
  const found = module.lessons.find(({ slug }) => slug === lesson);
  if (!found) throw new Problem(commonProblems['not-found']);
  return { kind: 'lesson', path: found.path };
}

function make(module: Module, { kind, title }: Asked, rubric: string, taken: readonly string[]) {
  const { folder, document, lessons, activities } = module;
  const competency = document.data.goals[0]?.competency ?? 'A1';
  const starter = { title, competency, newId: randomUUID };
  const inFolder = taken.filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1));
  if (kind === 'lesson') {
    const slug = slugFor(title, [...inFolder.map((path) => path.replace(/^lessons\/(.*)\.id\.md$/, '$1'))]);
    const last = Math.max(0, ...lessons.map(({ data }) => Number(data.number.split('.')[1])));
    const number = `${document.data.number.slice(1)}.${last + 1}`;
    return {
      path: `${folder}/lessons/${slug}.id.md`,
      step: { lesson: slug },
      body: bodyOf('lesson', starterLesson(starter, number)),
    };
  }
  const slug = slugFor(title, [
    ...activities.map((activity) => activity.slug),
    ...inFolder.map((path) => path.replace(/^activities\/([^/]+)\/.*$/, '$1')),
  ]);
  return {
    path: `${folder}/activities/${slug}/activity.yaml`,
    step: { activity: slug },
    body: bodyOf('activity', starterActivity(kind, starter, rubric)),
  };
}

function bodyOf(kind: 'lesson' | 'activity', form: FileForm): string {
  const body = writeFileForm(kind, '', form);
  if (body === null) throw new Problem(curriculumProblems['wrong-shape']);
  return body;
}
