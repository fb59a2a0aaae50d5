import type { PracticeTaskActivity, PracticeTaskStep } from '@contracts/packages';
import { checkAnswers, type Gap, type TypedAnswers } from '@web/learning';

/** What a learner has of a practice task on this phone. It outlives sending: repairing starts from what was sent. */
export type TaskDraft = {
  readonly answers: TypedAnswers;
  /** Ids of the photos of each step. */
  readonly photos: Readonly<Record<string, readonly string[]>>;
  /** Ids of the voice notes of each step; drafts of older apps have none. */
  readonly voices?: Readonly<Record<string, readonly string[]>>;
  /** Steps she has gone on from: a step with nothing required is done when she has been there. */
  readonly visited: readonly string[];
  /** Her thread on this task; made when she first sends. */
  readonly submissionId: string | null;
};

export const freshDraft: TaskDraft = { answers: {}, photos: {}, visited: [], submissionId: null };

export type StepCheck = {
  readonly step: PracticeTaskStep;
  readonly gaps: readonly Gap[];
  /** Photos that are still to come. */
  readonly photosMissing: number;
  /** Voice notes that are still to come. */
  readonly voicesMissing: number;
  readonly done: boolean;
};

/** What each step still lacks. */
export function checkTask({ steps }: PracticeTaskActivity, draft: TaskDraft): StepCheck[] {
  return steps.map((step) => {
    const { gaps } = checkAnswers(step.fields, draft.answers);
    const photosMissing = Math.max(0, (step.photos?.min ?? 0) - photosOf(draft, step).length);
    const voicesMissing = Math.max(0, (step.voice?.min ?? 0) - voicesOf(draft, step).length);
    const whole = gaps.length + photosMissing + voicesMissing === 0;
    return { step, gaps, photosMissing, voicesMissing, done: whole && draft.visited.includes(step.id) };
  });
}

export const isWhole = (checks: readonly StepCheck[]): boolean => checks.every((check) => missingIn(check) === 0);

/** How much a step still lacks, whatever it is. */
export const missingIn = ({ gaps, photosMissing, voicesMissing }: StepCheck): number =>
  gaps.length + photosMissing + voicesMissing;

export const photosOf = (draft: TaskDraft, { id }: Pick<PracticeTaskStep, 'id'>): readonly string[] =>
  draft.photos[id] ?? [];

export const voicesOf = (draft: TaskDraft, { id }: Pick<PracticeTaskStep, 'id'>): readonly string[] =>
  draft.voices?.[id] ?? [];

/** What goes to the mentor, as the ledger wants it. */
export function sentOf({ steps }: PracticeTaskActivity, draft: TaskDraft) {
  const fields = steps.flatMap((step) => step.fields);
  return {
    answers: { ...checkAnswers(fields, draft.answers).answers },
    files: steps.flatMap((step) =>
      [...photosOf(draft, step), ...voicesOf(draft, step)].map((fileId) => ({ stepId: step.id, fileId })),
    ),
  };
}
