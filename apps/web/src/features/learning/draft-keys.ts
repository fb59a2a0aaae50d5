import type { PackagedActivity } from '@contracts/packages';
import type { StepPlace } from './home-steps.rules';

type At = Pick<StepPlace, 'enrolment' | 'step'>;

export const formDraftKey = ({ enrolment, step }: At): string => `form/${enrolment.id}/${step.id}`;
export const quizDraftKey = ({ enrolment, step }: At): string => `quiz/${enrolment.id}/${step.id}`;
export const scenarioDraftKey = ({ enrolment, step }: At): string => `story/${enrolment.id}/${step.id}`;

/** Where what was begun of an activity is kept on the phone. */
export function activityDraftKey(kind: PackagedActivity['kind'], at: At): string {
  if (kind === 'quiz') return quizDraftKey(at);
  return kind === 'scenario' ? scenarioDraftKey(at) : formDraftKey(at);
}
