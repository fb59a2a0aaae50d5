import type { PracticeTaskActivity, PracticeTaskStep } from '@contracts/packages';
import { checkAnswers, type Gap, type TypedAnswers } from '@web/learning';

/** What a learner has of a practice task on this phone. It outlives sending: repairing starts from what was sent. */
export type TaskDraft = {
  readonly answers: TypedAnswers;
  /** Ids of the photos of each step. */
  readonly photos: Readonly<Record<string, readonly string[]>>;
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
  readonly done: boolean;
};

/** What each step still lacks. */
export function checkTask({ steps }: PracticeTaskActivity, draft: TaskDraft): StepCheck[] {
  return steps.map((step) => {
    const { gaps } = checkAnswers(step.fields, draft.answers);
    const photosMissing = Math.max(0, (step.photos?.min ?? 0) - photosOf(draft, step).length);
    const whole = gaps.length === 0 && photosMissing === 0;
    return { step, gaps, photosMissing, done: whole && draft.visited.includes(step.id) };
  });
}

export const isWhole = (checks: readonly StepCheck[]): boolean =>
  checks.every(({ gaps, photosMissing }) => gaps.length === 0 && photosMissing === 0);

export const photosOf = (draft: TaskDraft, { id }: Pick<PracticeTaskStep, 'id'>): readonly string[] =>
  draft.photos[id] ?? [];

/** What goes to the mentor, as the ledger wants it. */
export function sentOf({ steps }: PracticeTaskActivity, draft: TaskDraft) {
  const fields = steps.flatMap((step) => step.fields);
  return {
    answers: { ...checkAnswers(fields, draft.answers).answers },
    files: steps.flatMap((step) => photosOf(draft, step).map((fileId) => ({ stepId: step.id, fileId }))),
  };
}
