import { assessmentProblems, type Decision, type SaveAssessmentRequest } from '@contracts/assessments';
import type { FieldError } from '@contracts/kernel';
import type { ModulePackage, PackagedCriterion } from '@contracts/packages';
import { proposeDecision } from '@rules';
import { Problem } from '@api/platform/problems';
import type { Assessment } from './assessment.entity';

/** What a mentor writes; everything else about an assessment follows. */
export type Judgement = Pick<Assessment, 'levels' | 'strength' | 'nextStep' | 'decision' | 'reason'>;

type Criterion = Pick<PackagedCriterion, 'id' | 'safety'>;

/** The criteria of the rubric as it stood in the package the work was done in: a rubric that is published later changes no judgement. */
export function criteriaOf(module: ModulePackage | null, stepId: string): readonly Criterion[] {
  const task = module?.activities.find(({ id }) => id === stepId);
  return module?.rubrics.find(({ slug }) => task?.kind === 'practice-task' && slug === task.rubric)?.criteria ?? [];
}

/** Raises `assessments/criterion-unknown` for a mark on something the rubric does not ask. */
export function assertKnown(criteria: readonly Criterion[], levels: Judgement['levels']): void {
  const known = new Set(criteria.map(({ id }) => id));
  const strays = Object.keys(levels).filter((id) => !known.has(id));
  if (strays.length > 0) throw new Problem(assessmentProblems['criterion-unknown'], { errors: at(strays, 'unknown') });
}

/** What the accept rule says of the marks; nothing while some are missing. */
export function proposalFor(criteria: readonly Criterion[], levels: Judgement['levels']): Decision | null {
  const { complete, decision } = proposeDecision(criteria, levels as Parameters<typeof proposeDecision>[1]);
  return complete ? decision : null;
}

/**
 * Holds a judgement to what a learner may expect of it, and answers with its decision and what the rule proposed.
 *
 * Raises, in the order in which a mentor works: `levels-missing`, `comment-missing`, `decision-missing`, `deviation-needs-reason`.
 */
export function assertWhole(
  criteria: readonly Criterion[],
  judgement: Judgement,
): { decision: Decision; proposed: Decision } {
  const { levels, strength, nextStep, decision, reason } = judgement;
  const proposed = proposalFor(criteria, levels);
  if (!proposed) {
    const missing = criteria.filter(({ id }) => levels[id] === undefined).map(({ id }) => id);
    throw new Problem(assessmentProblems['levels-missing'], { errors: at(missing, 'required') });
  }
  const comments = Object.entries({ strength, nextStep }).filter(([, comment]) => comment === '');
  if (comments.length > 0) {
    const errors = comments.map(([name]) => ({ pointer: `/${name}`, code: 'required', message: 'required' }));
    throw new Problem(assessmentProblems['comment-missing'], { errors });
  }
  if (!decision) throw new Problem(assessmentProblems['decision-missing']);
  if (decision !== proposed && reason === '')
    throw new Problem(assessmentProblems['deviation-needs-reason'], { proposed });
  return { decision, proposed };
}

/** Whether a save says what already stands: a phone that heard no answer sends the same again. */
export function saysTheSame(stored: Judgement, sent: SaveAssessmentRequest): boolean {
  const marks = Object.keys(sent.levels);
  return (
    (['strength', 'nextStep', 'decision', 'reason'] as const).every((part) => stored[part] === sent[part]) &&
    marks.length === Object.keys(stored.levels).length &&
    marks.every((id) => stored.levels[id] === sent.levels[id])
  );
}

const at = (criteria: readonly string[], code: string): FieldError[] =>
  criteria.map((id) => ({ pointer: `/levels/${id}`, code, message: code }));
