import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { curriculumProblems } from '@contracts/curricula';
import type { Locale } from '@contracts/kernel';
import type { HomeModule } from '@contracts/learning';
import type { ModulePackage, PackagedActivity } from '@contracts/packages';
import {
  activitiesOf,
  type Curriculum,
  CurriculumNotSound,
  type Framework,
  lessonsOf,
  packageBytesMax,
  packCurriculum,
  packTranslation,
  parseCurriculum,
  type PackedModule,
} from '@curriculum-format';
import { readFramework } from '@api/competencies';
import type { Tx } from '@api/platform/database';
import { newId } from '@api/platform/http';
import { Problem } from '@api/platform/problems';
import { filesOf } from './curricula.repository';
import type { CurriculumVersion } from './curriculum-version.entity';
import { rootOf } from './find-quiz';
import { findMissingMedia } from './media.repository';

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];

/** Makes the packages of a version and the register of its steps, in the transaction that publishes it; answers its title in other languages. */
export async function storePackages(tx: Tx, version: CurriculumVersion): Promise<Record<string, string>> {
  const files = await filesOf(tx, version.id);
  const framework = await readFramework(tx, version.frameworkCode, version.frameworkVersion);
  if (!framework) throw new Problem(curriculumProblems['not-readable']);
  const { curriculum } = parseCurriculum(files, rootOf(files));
  const { packed, translation } = packAll(curriculum, framework);
  const missing = await findMissingMedia(
    tx,
    packed.flatMap(({ package: { media } }) => media.map(({ hash }) => hash)),
  );
  if (missing.length > 0) throw new Problem(curriculumProblems['recording-missing'], { recordings: missing });
  const lessons = new Map(lessonsOf(curriculum).map((lesson) => [lesson.id, lesson]));
  const activities = new Map(activitiesOf(curriculum).map((activity) => [activity.id, activity]));
  const compressed = await Promise.all(packed.map(compress));
  for (const [position, sealed] of compressed.entries()) {
    const { module } = sealed;
    const steps = stepsOf(module);
    await storePackage(tx, sealed);
    await registerModule(tx, version, { position, lang: 'id', sealed, outline: outlineOf(module, steps) });
    const competencies = steps.map((step) => (lessons.get(step.id) ?? activities.get(step.id))?.competencies ?? []);
    await tx.manager.query(
      `insert into version_step (agency_id, id, version_id, module_id, step_id, kind, required, position, title, competencies)
       select $1, s.id, $2, $3, s.step_id, s.kind, s.required, s.position, s.title, array(select jsonb_array_elements_text(s.competencies))
       from jsonb_to_recordset($4::jsonb) as s(id uuid, step_id uuid, kind text, required boolean, position int, title text, competencies jsonb)`,
      [
        tx.agencyId,
        version.id,
        module.module.id,
        JSON.stringify(
          steps.map((step, i) => ({
            id: newId(),
            step_id: step.id,
            kind: step.kind,
            required: step.required,
            position: i,
            title: step.title,
            competencies: competencies[i],
          })),
        ),
      ],
    );
  }
  if (translation === null) return {};
  for (const { moduleId, title, summary, titles, packed: own } of translation.modules) {
    const position = compressed.findIndex(({ module }) => module.module.id === moduleId);
    const original = compressed[position];
    if (!original) continue;
    const sealed = own === null ? original : await compress(own);
    if (own !== null) await storePackage(tx, sealed);
    const steps = stepsOf(original.module).map((step) => ({ ...step, title: titles[step.id] ?? step.title }));
    const outline = { ...outlineOf(original.module, steps), title, summary };
    await registerModule(tx, version, { position, lang: translation.lang, sealed, outline });
  }
  return { [translation.lang]: translation.title };
}

function packAll(curriculum: Curriculum, framework: Framework) {
  try {
    return { packed: packCurriculum(curriculum, framework), translation: packTranslation(curriculum, framework) };
  } catch (error) {
    if (error instanceof CurriculumNotSound)
      throw new Problem(curriculumProblems['has-errors'], { findings: error.findings.length });
    throw error;
  }
}

type Sealed = Awaited<ReturnType<typeof compress>>;

const storePackage = (tx: Tx, { hash, bytes, br, gz }: Sealed): Promise<unknown> =>
  tx.manager.query(
    'insert into package (hash, kind, json, br, gz) values ($1, $2, $3, $4, $5) on conflict (hash) do nothing',
    [hash, 'module', bytes, br, gz],
  );

type Outline = Pick<HomeModule, 'number' | 'title' | 'summary' | 'scene' | 'steps'>;

const outlineOf = ({ module }: ModulePackage, steps: Outline['steps']): Outline => {
  const { number, title, summary, scene } = module;
  return { number, title, summary, scene, steps };
};

/** One row per language in which a module's names are said; its package is in that language, or Indonesian. */
const registerModule = (
  tx: Tx,
  version: CurriculumVersion,
  { position, lang, sealed, outline }: { position: number; lang: Locale; sealed: Sealed; outline: Outline },
): Promise<unknown> =>
  tx.manager.query(
    `insert into module_package (agency_id, id, version_id, module_id, slug, position, lang, hash, outline, bytes, bytes_br)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9::jsonb, $10, $11)`,
    [
      tx.agencyId,
      newId(),
      version.id,
      sealed.module.module.id,
      sealed.module.module.slug,
      position,
      lang,
      sealed.hash,
      JSON.stringify(outline),
      sealed.bytes.length,
      sealed.br.length,
    ],
  );

/** As it will be served, made beside the thread that serves. */
async function compress({ package: module, json, hash }: PackedModule) {
  const bytes = Buffer.from(json);
  if (bytes.length > packageBytesMax)
    throw new Problem(curriculumProblems['package-too-large'], { module: module.module.number });
  const [br, gz] = await Promise.all([brotli(bytes), zip(bytes, { level: 9 })]);
  return { module, hash, bytes, br, gz };
}

/** Minutes that the other kinds take; a questionnaire's are those that it says of itself. */
const minutesOf = (activity: PackagedActivity): number => {
  if (activity.kind === 'instrument')
    return { 'cek-kesiapan': 6, 'apakah-ini-ai': 5, 'cek-pengetahuan': 15 }[activity.instrument];
  return activity.kind === 'lab' ? 15 : 3;
};

type Step = HomeModule['steps'][number];

/** The steps of a module in the order in which a learner meets them, each embedded activity after the first lesson that embeds it. */
export function stepsOf(module: ModulePackage): Step[] {
  const activity = (id: string, lessonId: string | null, required: boolean): Step[] => {
    const found = module.activities.find((each) => each.id === id);
    if (!found) return [];
    const size =
      found.kind === 'practice-task'
        ? { minutes: found.minutes, parts: found.steps.length }
        : { minutes: minutesOf(found), parts: 1 };
    return [{ id, kind: found.kind, slug: found.slug, number: null, title: found.title, ...size, required, lessonId }];
  };
  const met = module.module.order.flatMap((place): Step[] => {
    if ('activity' in place) return activity(place.activity, null, place.optional !== true);
    const lesson = module.lessons.find(({ id }) => id === place.lesson);
    if (!lesson) return [];
    const { id, slug, number, title, minutes, parts } = lesson;
    const own: Step = {
      id,
      kind: 'lesson',
      slug,
      number,
      title,
      minutes,
      parts: parts.length,
      required: place.optional !== true,
      lessonId: null,
    };
    return [own, ...parts.flatMap((part) => part.activities.flatMap((each) => activity(each, id, false)))];
  });
  return met.filter(({ id }, index) => met.findIndex((step) => step.id === id) === index);
}
