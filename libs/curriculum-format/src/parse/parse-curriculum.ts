import type { z } from 'zod';
import { activitySchema } from '../shape/activity.schema';
import { anchorsSchema } from '../shape/anchors.schema';
import { cardsSchema } from '../shape/cards.schema';
import type {
  ActivitySource,
  CaseSource,
  CourseSource,
  Curriculum,
  LessonSource,
  ModuleSource,
  TranslationSource,
} from '../shape/curriculum';
import { caseSchema, courseSchema, curriculumSchema, lessonSchema, moduleSchema } from '../shape/curriculum.schema';
import { error, type Finding, inReadingOrder } from '../shape/finding';
import { glossarySchema } from '../shape/glossary.schema';
import { parseProse } from './parse-prose';
import { embeddedActivities } from '../shape/prose';
import { Shelf } from './shelf';
import { readFrontMatter } from './read-front-matter';
import { readYaml, type SourceDocument } from './read-yaml';
import { recordingSchema } from '../shape/recording';
import { rubricSchema } from '../shape/rubric.schema';
import { translationSchema } from '../shape/translation.schema';
import { filesIn, foldersIn, isTranslation, type SourceFiles } from '../shape/source-files';

/** Reads the curriculum in the folder `root`. What has the wrong shape is left out and stands among the findings. */
export function parseCurriculum(
  files: SourceFiles,
  root: string,
): { curriculum: Curriculum; findings: readonly Finding[] } {
  const shelf = new Shelf(files);
  const manifest = shelf.yaml(`${root}/curriculum.yaml`, lastName(root), (text, path, slug) =>
    readYaml(path, slug, text, curriculumSchema),
  );
  const courses = foldersIn(files, `${root}/courses`).flatMap((slug) =>
    readCourse(shelf, `${root}/courses/${slug}`, slug),
  );
  const rubrics = readFolder(shelf, `${root}/rubrics`, rubricSchema);
  const anchors = readFolder(shelf, `${root}/anchors`, anchorsSchema);
  const cards = readIfThere(shelf, `${root}/cards.yaml`, cardsSchema);
  const glossary = readIfThere(shelf, `${root}/glossary.yaml`, glossarySchema);
  const translations = readTranslations(shelf, root);
  shelf.reportUnknownFiles(root);
  const findings = inReadingOrder(shelf.findings);
  const inOrder = asListed(courses, manifest?.data.courses ?? [], byFolder);
  return {
    curriculum: {
      root,
      manifest,
      courses: inOrder,
      rubrics,
      cards,
      glossary,
      anchors,
      translations,
      unreadable: shelf.unreadable,
      findings,
    },
    findings,
  };
}

const readFolder = <S extends z.ZodType>(shelf: Shelf, folder: string, schema: S): SourceDocument<z.output<S>>[] =>
  filesIn(shelf.files, folder, '.yaml').flatMap((slug) =>
    present(shelf.yaml(`${folder}/${slug}.yaml`, slug, (text, path) => readYaml(path, slug, text, schema))),
  );

const readIfThere = <S extends z.ZodType>(shelf: Shelf, path: string, schema: S): SourceDocument<z.output<S>> | null =>
  shelf.files.has(path)
    ? shelf.yaml(path, lastName(path), (text, file, slug) => readYaml(file, slug, text, schema))
    : null;

function readCourse(shelf: Shelf, folder: string, slug: string): CourseSource[] {
  const document = shelf.yaml(`${folder}/course.yaml`, slug, (text, path) => readYaml(path, slug, text, courseSchema));
  const modules = foldersIn(shelf.files, `${folder}/modules`).flatMap((name) =>
    readModule(shelf, `${folder}/modules/${name}`, name),
  );
  return document === null ? [] : [{ document, modules: asListed(modules, document.data.modules, byFolder) }];
}

function readModule(shelf: Shelf, folder: string, slug: string): ModuleSource[] {
  const document = shelf.yaml(`${folder}/module.yaml`, slug, (text, path) => readYaml(path, slug, text, moduleSchema));
  const lessons = filesIn(shelf.files, `${folder}/lessons`, '.id.md').flatMap((name) =>
    present(readLesson(shelf, `${folder}/lessons`, name)),
  );
  const activities = foldersIn(shelf.files, `${folder}/activities`).flatMap((name) =>
    present(readActivity(shelf, `${folder}/activities/${name}/activity.yaml`, name)),
  );
  const story = readCase(shelf, `${folder}/case.id.md`);
  if (document === null) return [];

  const { order } = document.data;
  const inOrder = asListed(
    lessons,
    order.flatMap((step) => ('lesson' in step ? [step.lesson] : [])),
    bySlug,
  );
  const asMet = order.flatMap((step) => ('activity' in step ? [step.activity] : embeddedIn(inOrder, step.lesson)));
  return [{ folder, document, case: story, lessons: inOrder, activities: asListed(activities, asMet, bySlug) }];
}

const embeddedIn = (lessons: readonly LessonSource[], slug: string): string[] =>
  lessons
    .filter((lesson) => lesson.slug === slug)
    .flatMap(({ parts }) => parts.flatMap(({ blocks }) => embeddedActivities(blocks)));

const readActivity = (shelf: Shelf, path: string, slug: string): ActivitySource | null =>
  shelf.yaml(path, slug, (text) => readYaml(path, slug, text, activitySchema));

function readLesson(shelf: Shelf, folder: string, slug: string): LessonSource | null {
  const path = `${folder}/${slug}.id.md`;
  const page = shelf.page(path, (text) => readFrontMatter(path, slug, text, lessonSchema));
  if (page === null) return null;
  const { lead, parts, findings } = parseProse(path, page.body, page.linesBefore);
  shelf.findings.push(...findings, ...lead.slice(0, 1).map(({ line }) => aboveTheFirstPart(path, line)));
  const { audio } = page.document.data;
  return { ...page.document, parts, recording: audio === undefined ? null : readAudio(shelf, `${folder}/${audio}`) };
}

const readAudio = (shelf: Shelf, path: string): LessonSource['recording'] =>
  shelf.yaml(path, lastName(path), (text, file, slug) => readYaml(file, slug, text, recordingSchema));

function readCase(shelf: Shelf, path: string): CaseSource | null {
  const page = shelf.page(path, (text) => readFrontMatter(path, 'case', text, caseSchema));
  if (page === null) return null;
  const { lead, parts, findings } = parseProse(path, page.body, page.linesBefore);
  shelf.findings.push(...findings, ...parts.slice(0, 1).map(({ line }) => headingInCase(path, line)));
  return { ...page.document, blocks: lead };
}

/** What stands in another language; whether it fits the Indonesian is for the check to say. */
function readTranslations({ files, findings, unreadable }: Shelf, root: string): Map<string, TranslationSource> {
  const paths = [...files.keys()].filter((path) => path.startsWith(`${root}/`) && isTranslation(path)).sort();
  return new Map(
    paths.flatMap((path) => {
      const read = readTranslation(path, files.get(path) ?? '');
      findings.push(...read.findings);
      if (read.source === null) unreadable.add(path);
      return read.source === null ? [] : [[path, read.source] as const];
    }),
  );
}

function readTranslation(
  path: string,
  text: string,
): { source: TranslationSource | null; findings: readonly Finding[] } {
  const slug = lastName(path).replace(/\.en\.(md|yaml)$/, '');
  if (path.endsWith('.yaml')) {
    const { document, findings } = readYaml(path, slug, text, translationSchema);
    return { source: document && { ...document, prose: null }, findings };
  }
  const page = readFrontMatter(path, slug, text, translationSchema);
  if (page.document === null) return { source: null, findings: page.findings };
  const { findings, ...prose } = parseProse(path, page.body, page.linesBefore);
  return { source: { ...page.document, prose }, findings };
}

/** Sorts by the parent's list; what it does not list comes last and is reported by the check. */
function asListed<T>(items: readonly T[], slugs: readonly string[], slugOf: (item: T) => string): T[] {
  const position = (item: T): number => (slugs.includes(slugOf(item)) ? slugs.indexOf(slugOf(item)) : slugs.length);
  return [...items].sort((a, b) => position(a) - position(b));
}

const bySlug = ({ slug }: { slug: string }): string => slug;

const byFolder = ({ document }: { document: { slug: string } }): string => document.slug;

const present = <T>(value: T | null): T[] => (value === null ? [] : [value]);

const lastName = (path: string): string => path.split('/').at(-1) ?? path;

const aboveTheFirstPart = (file: string, line: number): Finding =>
  error(
    { file, line },
    'lesson/text-above-first-part',
    { id: 'Teks ini berada sebelum bagian pertama.', en: 'This text stands above the first part.' },
    { id: 'Beri judul `##` di atasnya.', en: 'Put a `##` heading above it.' },
  );

const headingInCase = (file: string, line: number): Finding =>
  error(
    { file, line },
    'case/heading',
    { id: 'Cerita kasus tidak dibagi dengan judul.', en: 'A case story is not divided by headings.' },
    { id: 'Hapus judulnya, atau jadikan kalimat.', en: 'Take the heading out, or make it a sentence.' },
  );
