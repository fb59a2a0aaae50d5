import { z } from 'zod';
import { defineProblems } from '@contracts/kernel';

/** A published version that a cohort may move to. `major`: the newest number differs in its first part. */
export const MoveTarget = z.object({
  versionId: z.uuid(),
  number: z.string(),
  publishedAt: z.iso.datetime(),
  major: z.boolean(),
});
export type MoveTarget = z.infer<typeof MoveTarget>;

/** moving and returning: not everybody is there yet, and it can be gone on with at any time. */
export const moveStates = ['moving', 'moved', 'returning', 'returned'] as const;

/** A cohort's way to another version: who began it, how many have arrived, and how many are back. */
export const MoveView = z.object({
  id: z.uuid(),
  cohortId: z.uuid(),
  from: z.string(),
  to: z.string(),
  state: z.enum(moveStates),
  learners: z.int(),
  moved: z.int(),
  returned: z.int(),
  startedByName: z.string(),
  startedAt: z.iso.datetime(),
  returnedByName: z.string().nullable(),
  returnedAt: z.iso.datetime().nullable(),
  /** Only the newest move of a cohort can be taken back. */
  mayReturn: z.boolean(),
});
export type MoveView = z.infer<typeof MoveView>;

export const MovesView = z.object({
  cohort: z.object({ id: z.uuid(), name: z.string(), versionId: z.uuid(), number: z.string() }),
  targets: z.array(MoveTarget),
  moves: z.array(MoveView),
});
export type MovesView = z.infer<typeof MovesView>;

export const MovePreviewQuery = z.object({ after: z.uuid().optional() });
export type MovePreviewQuery = z.infer<typeof MovePreviewQuery>;

/** A step by its name; `questions` are the places of those that are asked anew, counted from 1. */
const StepView = z.object({
  stepId: z.uuid(),
  title: z.string(),
  kind: z.string(),
  required: z.boolean(),
  questions: z.array(z.int()),
});
export type MoveStepView = z.infer<typeof StepView>;

/** What a move would change for one learner. Nothing of it is written. */
export const ForeseenView = z.object({
  enrolmentId: z.uuid(),
  name: z.string(),
  status: z.enum(['waitlisted', 'active']),
  /** Steps that are done and stay so. */
  kept: z.int(),
  /** Steps that are done and have to be done again, and steps that are done and no longer there. */
  again: z.array(z.uuid()),
  dropped: z.array(z.uuid()),
  before: z.object({ done: z.int(), required: z.int() }),
  after: z.object({ done: z.int(), required: z.int() }),
  /** Levels that would be another: none, as long as no rule says otherwise. */
  levels: z.array(z.object({ competency: z.string(), before: z.int(), after: z.int() })),
});
export type ForeseenView = z.infer<typeof ForeseenView>;

/** One page of the preview; the steps are of the versions and the same on every page. */
export const MovePreview = z.object({
  learners: z.int(),
  steps: z.object({ changed: z.array(StepView), added: z.array(StepView), dropped: z.array(StepView) }),
  items: z.array(ForeseenView),
  next: z.uuid().nullable(),
});
export type MovePreview = z.infer<typeof MovePreview>;

/** `from` is the version that the preview spoke of. */
export const StartMoveRequest = z.object({ from: z.uuid(), to: z.uuid() });
export type StartMoveRequest = z.infer<typeof StartMoveRequest>;

/** What her home says of it: to which version, since when, and how many steps she is asked to do again. */
export const MovedView = z.object({
  enrolmentId: z.string(),
  at: z.iso.datetime(),
  back: z.boolean(),
  again: z.int(),
});
export type MovedView = z.infer<typeof MovedView>;

export const moveProblems = defineProblems('moves', {
  'version-not-available': {
    status: 409,
    title: {
      id: 'Angkatan hanya bisa pindah ke versi lain yang sudah terbit dari kurikulum yang sama.',
      en: 'A cohort can only move to another published version of the same curriculum.',
    },
  },
  'version-changed': {
    status: 409,
    title: {
      id: 'Versi angkatan ini sudah berganti. Lihat pratinjaunya sekali lagi.',
      en: 'This cohort’s version has changed meanwhile. Look at the preview once more.',
    },
  },
  'cohort-over': {
    status: 409,
    title: { id: 'Angkatan ini sudah berakhir.', en: 'This cohort is over.' },
  },
  unfinished: {
    status: 409,
    title: {
      id: 'Pemindahan sebelumnya belum selesai. Lanjutkan atau kembalikan dulu.',
      en: 'The move before is not finished. Go on with it or take it back first.',
    },
  },
  'not-newest': {
    status: 409,
    title: {
      id: 'Hanya pemindahan terakhir yang bisa dikembalikan.',
      en: 'Only the newest move can be taken back.',
    },
  },
});
