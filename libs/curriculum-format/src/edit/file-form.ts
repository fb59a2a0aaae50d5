import type { z } from 'zod';
import { explainIssue } from '../parse/explain-issue';
import { parseProse } from '../parse/parse-prose';
import { readFrontMatter } from '../parse/read-front-matter';
import { readYaml } from '../parse/read-yaml';
import { activitySchema } from '../shape/activity.schema';
import { anchorsSchema } from '../shape/anchors.schema';
import { cardsSchema } from '../shape/cards.schema';
import { caseSchema, courseSchema, curriculumSchema, lessonSchema, moduleSchema } from '../shape/curriculum.schema';
import type { Sentence } from '../shape/finding';
import { glossarySchema } from '../shape/glossary.schema';
import { type BlockForm, caseFormSchema, lessonFormSchema, type PartForm } from '../shape/prose-form.schema';
import { rubricSchema } from '../shape/rubric.schema';
import { isTranslation } from '../shape/source-files';
import { blockForms, joinTexts, partForms } from './read-prose-form';
import { rewriteBlocks, rewriteParts } from './rewrite-prose';
import { rewriteYaml } from './rewrite-yaml';
import { isRecord, saySame } from './say-same';

/** The files of a curriculum that are edited as forms. */
export const fileKinds = [
  'curriculum',
  'course',
  'module',
  'rubric',
  'activity',
  'lesson',
  'case',
  'cards',
  'glossary',
  'anchors',
] as const;
export type FileKind = (typeof fileKinds)[number];

/** A file as a form shows it, by the schema of its kind. */
export type FileForm = Readonly<Record<string, unknown>>;

export const formSchemas: Readonly<Record<FileKind, z.ZodType<FileForm>>> = {
  curriculum: curriculumSchema,
  course: courseSchema,
  module: moduleSchema,
  rubric: rubricSchema,
  activity: activitySchema,
  lesson: lessonFormSchema,
  case: caseFormSchema,
  cards: cardsSchema,
  glossary: glossarySchema,
  anchors: anchorsSchema,
};

const shapes: readonly (readonly [FileKind, RegExp])[] = [
  ['curriculum', /^curricula\/[^/]+\/curriculum\.yaml$/],
  ['course', /^curricula\/[^/]+\/courses\/[^/]+\/course\.yaml$/],
  ['rubric', /^curricula\/[^/]+\/rubrics\/[^/]+\.yaml$/],
  ['anchors', /^curricula\/[^/]+\/anchors\/[^/]+\.yaml$/],
  ['cards', /^curricula\/[^/]+\/cards\.yaml$/],
  ['glossary', /^curricula\/[^/]+\/glossary\.yaml$/],
  ['module', /\/modules\/[^/]+\/module\.yaml$/],
  ['case', /\/modules\/[^/]+\/case\.id\.md$/],
  ['lesson', /\/modules\/[^/]+\/lessons\/[^/]+\.id\.md$/],
  ['activity', /\/modules\/[^/]+\/activities\/[^/]+\/activity\.yaml$/],
];

/** What a file of this path holds; null for one that has no form. */
export const fileKindOf = (path: string): FileKind | null =>
  isTranslation(path) ? null : (shapes.find(([, shape]) => shape.test(path))?.[0] ?? null);

/** Reads a file as its form; null while it cannot be read without losing something, which the checks then name. */
export function readFileForm(kind: FileKind, text: string): FileForm | null {
  if (kind === 'lesson') {
    const page = readFrontMatter('', '', text, lessonSchema);
    const prose = parseProse('', page.body);
    if (page.document === null || !isSound(prose) || prose.lead.length > 0) return null;
    return { head: page.document.data, parts: partForms(prose.parts) };
  }
  if (kind === 'case') {
    const page = readFrontMatter('', '', text, caseSchema);
    const prose = parseProse('', page.body);
    if (page.document === null || !isSound(prose) || prose.parts.length > 0) return null;
    return { head: page.document.data, blocks: blockForms(prose.lead) };
  }
  return readYaml('', '', text, formSchemas[kind]).document?.data ?? null;
}

const isSound = ({ findings }: ReturnType<typeof parseProse>): boolean => findings.length === 0;

/** A value that the form of a file cannot take: where, what is wrong and how to put it right. */
export type FormFault = { readonly path: string; readonly what: Sentence; readonly how: Sentence };

/** What keeps a form from being stored: values that its schema refuses. What else an author should mend is for the checks to say. */
export function checkFileForm(kind: FileKind, value: unknown): FormFault[] {
  const shape = formSchemas[kind].safeParse(value);
  if (shape.success) return [];
  return shape.error.issues.map((issue) => ({ path: issue.path.join('.'), ...explainIssue(issue, value) }));
}

/** What stays as it is for the life of a file: learners' results and other files hang on it. */
const lasting = ['id', 'slug', 'version', 'framework', 'kind'] as const;

/** The lasting values that a form would change, by key. */
export function changedIdentity(before: FileForm, after: FileForm): string[] {
  const [was, is] = [headOf(before), headOf(after)];
  return lasting.filter((key) => was[key] !== is[key]);
}

const headOf = (form: FileForm): FileForm => (isRecord(form['head']) ? form['head'] : form);

/**
 * Writes a form into its file and leaves every other character as it was; an empty text becomes a new file. Null for a form that
 * its schema refuses, or whose words would be read as something else than words.
 */
export function writeFileForm(kind: FileKind, text: string, form: FileForm): string | null {
  const shape = formSchemas[kind].safeParse(form);
  if (!shape.success) return null;
  const value = asRead(shape.data);
  const written = isRecord(value['head']) ? writePage(kind, text, value) : rewriteYaml(text, value);
  const read = readFileForm(kind, written);
  return read !== null && saySame(read, value) ? written : null;
}

function asRead(form: FileForm): FileForm {
  if (Array.isArray(form['parts']))
    return {
      ...form,
      parts: (form['parts'] as PartForm[]).map((part) => ({ ...part, blocks: joinTexts(part.blocks) })),
    };
  return Array.isArray(form['blocks']) ? { ...form, blocks: joinTexts(form['blocks'] as BlockForm[]) } : form;
}

const fence = '---';

function writePage(kind: FileKind, text: string, { head, parts, blocks }: FileForm): string {
  const [, open = `${fence}\n`, yaml = '', close = `${fence}\n`, body = ''] =
    /^(---\r?\n)([\s\S]*?)(?<=\n)(---(?:\r?\n|$))([\s\S]*)$/.exec(text) ?? [];
  const written =
    kind === 'lesson' ? rewriteParts(body, parts as PartForm[]) : rewriteBlocks(body, blocks as BlockForm[]);
  return `${open}${rewriteYaml(yaml, head as FileForm)}${close}${written}`;
}
