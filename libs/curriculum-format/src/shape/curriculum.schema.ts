import { z } from 'zod';
import { kebabCase } from './source-files';

// The second argument of `regex` is not a message but a name: explain-issue.ts has the sentences for it.
export const uuid = z.uuidv4().lowercase();
export const slug = z.string().regex(kebabCase, 'kebab-case');
export const text = z.string().trim().min(1);
export const competencyCode = z.string().regex(/^[A-Z][1-9]\d?$/, 'competency');
export const minutes = z.int().min(1).max(600);
export const scene = z.enum(['warung', 'dapur', 'laundry', 'butik']);
export const level = z.int().min(1).max(4);
export const versionNumber = z.string().regex(/^\d+\.\d+\.\d+$/, 'version');

export const day = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'day');
const goals = z.array(z.strictObject({ competency: competencyCode, level })).min(1);

export const curriculumSchema = z.strictObject({
  id: uuid,
  slug,
  title: text,
  version: versionNumber,
  framework: z.string().regex(/^[a-z0-9-]+@\d+$/, 'framework'),
  summary: text,
  goals,
  courses: z.array(slug).min(1),
});

export const courseSchema = z.strictObject({ id: uuid, title: text, modules: z.array(slug).min(1) });

export const moduleSchema = z.strictObject({
  id: uuid,
  number: z.string().regex(/^M\d+$/, 'module-number'),
  title: text,
  summary: text,
  scene,
  minutes: z.strictObject({ learning: minutes, task: z.int().min(0).max(600) }),
  goals,
  /** A module of one's choice: nothing of it has to be done to finish the curriculum. */
  elective: z.boolean().exactOptional(),
  order: z
    .array(
      z.union([
        z.strictObject({ lesson: slug, optional: z.boolean().exactOptional() }),
        z.strictObject({ activity: slug }),
      ]),
    )
    .min(1),
});

export const caseSchema = z.strictObject({
  title: text,
  scene,
  /** That nobody in it is a real person; learners are told so. */
  illustrative: z.boolean().exactOptional(),
});

export const lessonSchema = z.strictObject({
  id: uuid,
  number: z.string().regex(/^\d+\.\d+$/, 'lesson-number'),
  title: text,
  minutes,
  idea: text,
  competencies: z.array(competencyCode).min(1),
  recall: z.array(uuid).exactOptional(),
  sources: z.array(z.strictObject({ text, checked: day })).exactOptional(),
  audio: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*\.(opus|webm)$/, 'audio')
    .exactOptional(),
});

export type CurriculumData = z.output<typeof curriculumSchema>;
export type CourseData = z.output<typeof courseSchema>;
export type ModuleData = z.output<typeof moduleSchema>;
export type CaseData = z.output<typeof caseSchema>;
export type LessonData = z.output<typeof lessonSchema>;
