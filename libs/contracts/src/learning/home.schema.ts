import { z } from 'zod';
import type { FeedbackView } from '@contracts/assessments';
import { GoalSchema, LevelsSchema } from '@contracts/evidence';
import { MovedView } from '@contracts/moves';
import { HomeSittingSchema } from '@contracts/sittings';
import type { EntryAnswer, SealedAnswer, SyncAnswer } from './learning.contract';
import type { HomeDocument, HomeEnrolment, HomeModule, HomeSubmission, StepProgress } from './home.contract';

const Lang = z.enum(['id', 'en']);

const Module = z.object({
  moduleId: z.string(),
  slug: z.string(),
  number: z.string(),
  title: z.string(),
  summary: z.string(),
  lang: Lang.exactOptional(),
  scene: z.string(),
  hash: z.string(),
  url: z.string(),
  bytes: z.int(),
  packageLang: Lang.exactOptional(),
  steps: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['lesson', 'quiz', 'scenario', 'form', 'lab', 'instrument', 'practice-task']),
      slug: z.string(),
      number: z.string().nullable(),
      title: z.string(),
      minutes: z.number(),
      parts: z.int(),
      required: z.boolean(),
      lessonId: z.string().nullable(),
      setAside: z.literal(true).exactOptional(),
    }),
  ),
}) satisfies z.ZodType<HomeModule>;

const Enrolment = z.object({
  id: z.string(),
  cohortId: z.string(),
  cohortName: z.string(),
  curriculumTitle: z.string(),
  titleLang: Lang.exactOptional(),
  version: z.string(),
  status: z.enum(['waitlisted', 'active', 'completed', 'withdrawn']),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  mentorName: z.string().nullable(),
  businessName: z.string().nullable(),
  modules: z.array(Module),
}) satisfies z.ZodType<HomeEnrolment>;

const Progress = z.object({
  enrolmentId: z.string(),
  stepId: z.string(),
  done: z.boolean(),
  best: z.int().nullable(),
  attempts: z.int(),
  partsRead: z.array(z.int()),
  lastAt: z.string(),
}) satisfies z.ZodType<StepProgress>;

const Feedback = z.object({
  assessmentId: z.string(),
  no: z.int(),
  decision: z.enum(['accepted', 'returned']),
  mentorName: z.string(),
  levels: z.record(z.string(), z.int()),
  strength: z.string(),
  nextStep: z.string(),
  releasedAt: z.string(),
}) satisfies z.ZodType<FeedbackView>;

const messages = z.array(
  z.object({ id: z.string(), mine: z.boolean(), authorName: z.string(), body: z.string(), at: z.string() }),
);

const Submission = z.object({
  id: z.string(),
  enrolmentId: z.string(),
  stepId: z.string(),
  status: z.enum(['submitted', 'in_review', 'returned', 'accepted']),
  no: z.int(),
  promisedAt: z.string(),
  receivedAt: z.string(),
  feedback: z.array(Feedback),
  messages,
}) satisfies z.ZodType<HomeSubmission>;

/** The shape of `HomeDocument`, for the document that programs read; the learner's app knows the type alone. */
export const HomeSchema = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    honorific: z.enum(['Bapak', 'Ibu']).nullable(),
    zone: z.string(),
  }),
  agency: z.object({
    id: z.string(),
    name: z.string(),
    isDemo: z.boolean(),
    privacyContact: z.string().nullable(),
  }),
  noticeAnswered: z.boolean().exactOptional(),
  ownsBusiness: z.boolean(),
  team: z.object({ businessName: z.string(), sharesLevels: z.boolean() }).exactOptional(),
  cursor: z.int(),
  serverNow: z.iso.datetime(),
  framework: z.object({ hash: z.string(), url: z.string() }).nullable(),
  enrolments: z.array(Enrolment),
  progress: z.array(Progress),
  submissions: z.array(Submission),
  questions: z.array(z.object({ enrolmentId: z.string(), stepId: z.string(), messages })).exactOptional(),
  sittings: z.array(HomeSittingSchema).exactOptional(),
  forms: z.record(z.string(), z.unknown()),
  levels: LevelsSchema,
  goals: z.array(GoalSchema),
  moved: MovedView.exactOptional(),
  withdrawn: z
    .array(z.object({ enrolmentId: z.string(), stepId: z.string(), notice: z.string(), at: z.iso.datetime() }))
    .exactOptional(),
  days: z.array(z.iso.date()),
  missingParts: z.array(z.string()),
}) satisfies z.ZodType<HomeDocument>;

const Answer = z.union([
  z.object({ id: z.string(), answer: z.enum(['accepted', 'duplicate']) }),
  z.object({
    id: z.string().nullable(),
    answer: z.literal('refused'),
    problem: z.object({ type: z.string(), title: z.string() }),
  }),
]) satisfies z.ZodType<EntryAnswer>;

/** The shape of `SealedAnswer`: one answer for each entry, in the order in which they were sent. */
export const SealedSchema = z.object({ answers: z.array(Answer) }) satisfies z.ZodType<SealedAnswer>;

/** The shape of `SyncAnswer`: one answer for each entry, in the order in which they were sent. */
export const SyncSchema = z.object({
  answers: z.array(Answer),
  cursor: z.int(),
  news: z.boolean(),
}) satisfies z.ZodType<SyncAnswer>;
