import { createHash } from 'node:crypto';
import { type FileForm, parseCurriculum, readFileForm } from '@curriculum-format';
import { ImportDraft } from '@api/curricula';
import { ImportInstrument } from '@api/instruments';
import { systemActor } from '@api/platform/auth';
import { shippedCurriculum } from '../features/curricula/curricula.given';
import { shippedInstrument } from '@given/instruments';
import type { TestApp } from './start-app';

/** The awareness check as a draft, for the routes by which it is signed. */
export function givenInstrument(app: TestApp, agencyId: string, authorId: string): Promise<string> {
  const { root, files } = shippedInstrument('apakah-ini-ai');
  return app.get(ImportInstrument).execute({ agencyId, personId: authorId }, files, root);
}

export type GivenDraft = {
  readonly versionId: string;
  readonly quizId: string;
  readonly questionId: string;
  /** A lesson of it, as its address names it. */
  readonly lesson: { readonly address: string; readonly revision: string; readonly form: FileForm };
  readonly module: string;
};

const shipped = shippedCurriculum();
const firstModule = /\/modules\/[^/]+/.exec(
  [...shipped.files.keys()].find((path) => path.endsWith('/module.yaml')) ?? '',
)?.[0];

/** Only what a quiz of the first module needs, so that each request reads little. */
const files = new Map(
  [...shipped.files].filter(([path]) => !path.includes('/modules/') || path.includes(`${firstModule}/`)),
);
const quiz = parseCurriculum(files, shipped.root)
  .curriculum.courses.flatMap(({ modules }) => modules)
  .flatMap(({ activities }) => activities)
  .flatMap(({ data }) => (data.kind === 'quiz' ? [data] : []))[0];

/** A draft of the shipped curriculum, brought in as the operator does it. */
export async function givenDraft(app: TestApp, agencyId: string, authorId: string): Promise<GivenDraft> {
  const actor = systemActor({ id: agencyId, zone: 'WIB' }, { id: authorId });
  const versionId = await app.get(ImportDraft).execute(actor, { files, recordings: new Map() }, shipped.root);
  const questionId = quiz?.questions[0]?.id;
  if (!quiz || !questionId) throw new Error('The shipped curriculum has no quiz in its first module.');
  const [path = '', text = ''] =
    [...files].find(([each]) => each.endsWith('.id.md') && each.includes('/lessons/')) ?? [];
  const within = path.slice(shipped.root.length + 1);
  const lesson = {
    address: encodeURIComponent(within),
    revision: createHash('sha256').update(text).digest('hex'),
    form: readFileForm('lesson', text) ?? {},
  };
  return { versionId, quizId: quiz.id, questionId, lesson, module: within.replace(/\/lessons\/.*$/, '') };
}
