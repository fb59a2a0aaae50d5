import { assessmentProblems } from '@contracts/assessments';
import { authProblems } from '@contracts/auth';
import { cohortProblems } from '@contracts/cohorts';
import { curriculumProblems } from '@contracts/curricula';
import { enrolmentProblems } from '@contracts/enrolments';
import { evidenceProblems } from '@contracts/evidence';
import { commonProblems, problemType, type ProblemSpec } from '@contracts/kernel';
import { helperProblems } from '@contracts/labs';
import { instrumentProblems } from '@contracts/instruments';
import { learningProblems } from '@contracts/learning';
import { moveProblems } from '@contracts/moves';
import { peopleProblems } from '@contracts/people';
import { sealProblems } from '@contracts/seals';
import { sittingProblems } from '@contracts/sittings';
import { submissionProblems } from '@contracts/submissions';

/** Every problem that the contracts declare. */
export const declaredProblems: readonly ProblemSpec[] = [
  assessmentProblems,
  authProblems,
  cohortProblems,
  commonProblems,
  curriculumProblems,
  enrolmentProblems,
  evidenceProblems,
  helperProblems,
  instrumentProblems,
  learningProblems,
  moveProblems,
  peopleProblems,
  sealProblems,
  sittingProblems,
  submissionProblems,
].flatMap((table) => Object.values<ProblemSpec>(table));

/** The same by the type under which they travel. */
export const problemByType: ReadonlyMap<string, ProblemSpec> = new Map(
  declaredProblems.map((problem) => [problemType(problem.code), problem]),
);
