import type { ForeseenView, MoveStepView, MovesView, MoveView } from '@contracts/moves';
import { aCohort } from '@web/testing';
import type { Foreseen } from './moves.queries';

const { id: cohortId, name, versionId } = aCohort();
export const nextVersionId = '018f0000-0000-7000-8000-0000000000f2';

export const quizStep: MoveStepView = {
  stepId: '0193a000-0000-7000-8000-000000000003',
  title: 'Cek sebentar',
  kind: 'quiz',
  required: false,
  questions: [4],
};

const learner = (no: number, learnerName: string, again: string[]): ForeseenView => ({
  enrolmentId: `018f0000-0000-7000-8000-00000000000${no}`,
  name: learnerName,
  status: 'active',
  kept: 5 - again.length,
  again,
  dropped: [],
  before: { done: 4, required: 9 },
  after: { done: 4 - again.length, required: 9 },
  levels: [],
});

/** Three learners, of whom one answers a question again. */
export const aForeseen = (): Foreseen => ({
  learners: 3,
  steps: { changed: [quizStep], added: [], dropped: [] },
  items: [learner(1, 'Andi', []), learner(2, 'Sari', [quizStep.stepId]), learner(3, 'Tiur', [])],
});

export const aMove = (about: Partial<MoveView> = {}): MoveView => ({
  id: '018f0000-0000-7000-8000-0000000000aa',
  cohortId,
  from: '0.1.0',
  to: '0.2.0',
  state: 'moved',
  learners: 3,
  moved: 3,
  returned: 0,
  startedByName: 'Nurul',
  startedAt: '2026-11-20T03:00:00.000Z',
  returnedByName: null,
  returnedAt: null,
  mayReturn: true,
  ...about,
});

export const someMoves = (about: Partial<MovesView> = {}): MovesView => ({
  cohort: { id: cohortId, name, versionId, number: '0.1.0' },
  targets: [{ versionId: nextVersionId, number: '0.2.0', publishedAt: '2026-11-19T03:00:00.000Z', major: false }],
  moves: [],
  ...about,
});
