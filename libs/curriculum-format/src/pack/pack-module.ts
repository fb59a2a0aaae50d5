import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { ModulePackage, PackagedLesson, PackagedRubric, PackagedStep } from '@contracts/packages';
import { checkCurriculum } from '../check/check-curriculum';
import { recordingsOf } from '../check/check-module';
import {
  type CaseSource,
  type Curriculum,
  lessonsInOrder,
  type LessonSource,
  type ModuleSource,
  modulesOf,
} from '../shape/curriculum';
import { type Finding, hasErrors } from '../shape/finding';
import type { Framework } from '../shape/framework.schema';
import { curlyQuotes, withCurlyQuotes } from './curly-quotes';
import { type TermsMet, termsMetIn } from './list-terms';
import { packActivity } from './pack-activity';
import { embeddedActivities } from '../shape/prose';
import { type ActivityIds, renderCase, renderLesson } from '../render/render-lesson';
import type { SourceDocument } from '../parse/read-yaml';
import { translateCurriculum } from '../translate/translate-curriculum';
import type { RubricData } from '../shape/rubric.schema';

/** A package with its canonical JSON (RFC 8785) and that text's SHA-256, by which it is stored and fetched. */
export type PackedModule = { readonly package: ModulePackage; readonly json: string; readonly hash: string };

/** The text of a module's package may not be longer than this many bytes: it is fetched over weak signals. */
export const packageBytesMax = 300_000;

/** Thrown when a curriculum with errors is packed: whoever packs must check first and show the findings. */
export class CurriculumNotSound extends Error {
  constructor(readonly findings: readonly Finding[]) {
    super('A curriculum with errors cannot be packed.');
  }
}

/** Packs one module. The same content gives the same bytes, so the same hash, on every machine. */
export function packModule(curriculum: Curriculum, framework: Framework, moduleSlug: string): PackedModule {
  const packed = packCurriculum(curriculum, framework).find(({ package: { module } }) => module.slug === moduleSlug);
  if (packed === undefined) throw new Error(`The curriculum has no module ${moduleSlug}.`);
  return packed;
}

/** Packs every module of a curriculum, in the order of its courses. */
export function packCurriculum(curriculum: Curriculum, framework: Framework): readonly PackedModule[] {
  return packChecked(curriculum, soundManifest(curriculum, framework));
}

/** A module in another language: its names, and its package where all of it is said. */
export type TranslatedModule = {
  readonly moduleId: string;
  readonly title: string;
  readonly summary: string;
  /** Titles of its lessons and activities, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  /** Null where readers of that language get the Indonesian package. */
  readonly packed: PackedModule | null;
};

/** What a curriculum says in English, for readers of that language. */
export type PackedTranslation = {
  readonly lang: 'en';
  readonly title: string;
  /** The modules whose names are said, in the order of the courses. */
  readonly modules: readonly TranslatedModule[];
};

/** Packs what a curriculum says in English; null when that is nothing. Ids are those of the Indonesian packages, so results don't depend on the language. */
export function packTranslation(curriculum: Curriculum, framework: Framework): PackedTranslation | null {
  soundManifest(curriculum, framework);
  return packCheckedTranslation(curriculum);
}

/** The same of a curriculum that was found to have no errors. */
export function packCheckedTranslation(curriculum: Curriculum): PackedTranslation | null {
  const translation = translateCurriculum(curriculum);
  const manifest = translation?.curriculum.manifest;
  if (!translation || !manifest) return null;
  const { curriculum: said, named, whole } = translation;
  const modules = modulesOf(said).filter(({ document }) => named.has(document.slug));
  return {
    lang: 'en',
    title: curlyQuotes(manifest.data.title),
    modules: modules.map((module) => ({
      ...namesOf(module),
      packed: whole.has(module.document.slug) ? seal(contentOf(said, manifest, module, 'en')) : null,
    })),
  };
}

const namesOf = ({ document, lessons, activities }: ModuleSource): Omit<TranslatedModule, 'packed'> =>
  withCurlyQuotes({
    moduleId: document.data.id,
    title: document.data.title,
    summary: document.data.summary,
    titles: Object.fromEntries([...lessons, ...activities].map(({ data }) => [data.id, data.title])),
  });

/** Raises `CurriculumNotSound` for a curriculum with errors. */
function soundManifest(curriculum: Curriculum, framework: Framework): NonNullable<Curriculum['manifest']> {
  const { manifest } = curriculum;
  const findings = [...curriculum.findings, ...checkCurriculum(curriculum, framework)];
  if (manifest === null || hasErrors(findings)) throw new CurriculumNotSound(findings);
  return manifest;
}

/** Packs every module of a curriculum that was found to have no errors. */
export const packChecked = (curriculum: Curriculum, manifest: NonNullable<Curriculum['manifest']>): PackedModule[] =>
  modulesOf(curriculum).map((module) => seal(contentOf(curriculum, manifest, module, 'id')));

/** Gives a package its canonical form and its name. */
export function seal(content: ModulePackage): PackedModule {
  const json = canonicalize(content);
  if (json === undefined) throw new Error('The package has no JSON form.');
  return { package: content, json, hash: createHash('sha256').update(json, 'utf8').digest('hex') };
}

function contentOf(
  curriculum: Curriculum,
  manifest: NonNullable<Curriculum['manifest']>,
  module: ModuleSource,
  lang: ModulePackage['lang'],
): ModulePackage {
  const ids: ActivityIds = new Map(module.activities.map(({ slug, data }) => [slug, data.id]));
  const { data, slug } = module.document;
  const lessons = lessonsInOrder(module).map(({ lesson }) => lesson);
  const terms = termsMetIn(curriculum, module);
  const rubrics = new Set(
    module.activities.flatMap((activity) => (activity.data.kind === 'practice-task' ? [activity.data.rubric] : [])),
  );
  return withCurlyQuotes({
    format: 1,
    curriculumId: manifest.data.id,
    curriculumTitle: manifest.data.title,
    version: manifest.data.version,
    lang,
    module: {
      id: data.id,
      slug,
      number: data.number,
      title: data.title,
      summary: data.summary,
      scene: data.scene,
      minutes: data.minutes,
      goals: data.goals,
      case: packCase(sound(module.case, 'case')),
      order: packOrder(module, ids),
    },
    lessons: lessons.map((lesson) => packLesson(lesson, ids, terms, lang)),
    activities: module.activities.map((activity) => packActivity(activity, ids)),
    rubrics: curriculum.rubrics.filter((rubric) => rubrics.has(rubric.slug)).map(packRubric),
    ...packCards(curriculum, lessons),
    ...packTerms(curriculum, lessons),
    media: recordingsOf(module).map(({ hash, bytes, mime }) => ({ hash, bytes, mime })),
    rules: { levels: 'levels@2', quiz: 'quiz@1', scenario: 'scenario@1' },
  });
}

const packCase = ({ data, blocks }: CaseSource): ModulePackage['module']['case'] => ({
  title: data.title,
  scene: data.scene,
  html: renderCase(blocks),
});

const packOrder = (module: ModuleSource, ids: ActivityIds): PackagedStep[] =>
  module.document.data.order.map((step) => {
    const { elective } = module.document.data;
    if ('activity' in step) {
      const activity = sound(ids.get(step.activity), step.activity);
      return elective ? { activity, optional: true } : { activity };
    }
    const { id } = sound(
      module.lessons.find(({ slug }) => slug === step.lesson),
      step.lesson,
    ).data;
    return elective || step.optional ? { lesson: id, optional: true } : { lesson: id };
  });

const packLesson = (
  { data, slug, parts, recording }: LessonSource,
  ids: ActivityIds,
  terms: TermsMet,
  lang: ModulePackage['lang'],
): PackagedLesson => ({
  id: data.id,
  slug,
  number: data.number,
  title: data.title,
  minutes: data.minutes,
  idea: data.idea,
  competencies: data.competencies,
  recall: data.recall ?? [],
  sources: data.sources ?? [],
  ...(recording && { audio: { hash: recording.data.hash, milliseconds: recording.data.milliseconds } }),
  parts: parts.map(({ title, blocks }) => ({
    title,
    activities: embeddedActivities(blocks).map((name) => sound(ids.get(name), name)),
  })),
  html: renderLesson(parts, ids, terms.get(slug), lang),
});

/** Cards about what this module's lessons teach. */
function packCards({ cards }: Curriculum, lessons: readonly LessonSource[]): Pick<ModulePackage, 'cards'> {
  const packed = (cards?.data.cards ?? []).flatMap(({ id, competency, lesson: slug, ask, answer, why }) =>
    lessons
      .filter((lesson) => lesson.slug === slug)
      .map(({ data }) => ({ id, competency, lesson: data.id, ask, answer, why })),
  );
  return packed.length > 0 ? { cards: packed } : {};
}

/** Words of the glossary that this module explains. */
function packTerms({ glossary }: Curriculum, lessons: readonly LessonSource[]): Pick<ModulePackage, 'terms'> {
  const packed = (glossary?.data.terms ?? []).flatMap(({ id, term, text, lesson: slug }) =>
    lessons.filter((lesson) => lesson.slug === slug).map(({ data }) => ({ id, term, text, lesson: data.id })),
  );
  return packed.length > 0 ? { terms: packed } : {};
}

// Without the phrase bank: a mentor's notes must not reach a learner's phone.
const packRubric = ({ data }: SourceDocument<RubricData>): PackagedRubric => ({
  id: data.id,
  slug: data.slug,
  title: data.title,
  criteria: data.criteria.map(({ id, title, safety, competencies, ask, levels }) => ({
    id,
    title,
    safety: safety ?? false,
    competencies,
    ask,
    levels,
  })),
});

/** What the check has already established; if it is missing all the same, the check is wrong. */
function sound<T>(value: T | null | undefined, name: string): T {
  if (value === null || value === undefined) throw new Error(`checkCurriculum let ${name} pass.`);
  return value;
}
