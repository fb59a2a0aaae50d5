import { isElective, requiredSteps, type Outline, type OutlineStep } from './outline';
import type { Progress } from './progress';
import { minutesLeft } from './minutes-left';

/** Where a learner's thread on a practice task stands; the first two only her device knows. */
export type SubmissionState = {
  readonly activityId: string;
  readonly status: 'draft' | 'queued_offline' | 'submitted' | 'in_review' | 'returned' | 'accepted';
  /** Steps of a draft that are filled in. */
  readonly partsDone?: number | undefined;
};

type Step = {
  readonly id: string;
  readonly moduleId: string;
  readonly partsDone: number;
  readonly parts: number;
  /** Null where the curriculum doesn't say how long it takes. */
  readonly minutesLeft: number | null;
};

/** `wait`: everything is done but what a mentor still has. */
export type NextStep =
  | ({ readonly kind: 'lesson' | 'activity' | 'repair' | 'wait' } & Step)
  | {
      readonly kind: 'finished';
      readonly id: null;
      readonly moduleId: null;
      readonly partsDone: 0;
      readonly parts: 0;
      readonly minutesLeft: 0;
    };

const withMentor: readonly string[] = [
  'queued_offline',
  'submitted',
  'in_review',
] satisfies SubmissionState['status'][];

/**
 * The one thing to do next: returned work first, then the first required step not done, then what is left of a module of her choice
 * that she has begun.
 *
 * What was withdrawn is passed over. Work that waits for a mentor is passed over, so it never closes what follows. So is returned work whose tries are used up:
 * there the mentor calls.
 */
export function nextStep(
  outline: Pick<Outline, 'modules'>,
  progress: Pick<Progress, 'items'>,
  submissions: readonly SubmissionState[],
): NextStep {
  const states = new Map(submissions.map((state) => [state.activityId, state]));
  const chosen = outline.modules
    .filter((module) => isElective(module) && module.steps.some(({ id }) => progress.items[id] ?? states.has(id)))
    .flatMap(({ id, steps }) => steps.map((step) => ({ moduleId: id, step })));
  const steps = [...requiredSteps(outline), ...chosen].map(({ moduleId, step }) => {
    const item = progress.items[step.id];
    const state = step.kind === 'activity' ? states.get(step.id) : undefined;
    const returned = state?.status === 'returned';
    const outOfTries = step.tries !== null && (item?.attempts ?? 0) >= step.tries;
    return {
      moduleId,
      step,
      partsDone: Math.min(step.parts, step.kind === 'lesson' ? (item?.partsRead.length ?? 0) : (state?.partsDone ?? 0)),
      repair: returned && !outOfTries && !step.setAside,
      waits: state !== undefined && (withMentor.includes(state.status) || (returned && outOfTries)),
      done: step.setAside || item?.done || state?.status === 'accepted',
    };
  });

  const repair = steps.find((step) => step.repair);
  if (repair) return { ...place(repair), kind: 'repair', minutesLeft: null };
  const open = steps.find((step) => !step.done && !step.waits);
  if (open) return { ...place(open), kind: open.step.kind };
  const waiting = steps.find((step) => step.waits);
  if (waiting) return { ...place(waiting), kind: 'wait', partsDone: waiting.step.parts, minutesLeft: 0 };
  return { kind: 'finished', id: null, moduleId: null, partsDone: 0, parts: 0, minutesLeft: 0 };
}

function place({ moduleId, step, partsDone }: { moduleId: string; step: OutlineStep; partsDone: number }): Step {
  const { id, parts, minutes } = step;
  return {
    id,
    moduleId,
    partsDone,
    parts,
    minutesLeft: minutes === null ? null : minutesLeft({ minutes, parts }, partsDone),
  };
}
