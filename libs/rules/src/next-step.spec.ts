import fc from 'fast-check';
import type { LedgerEntry, SubmissionState } from './index';
import { nextStep, progressOf } from './index';
import { anyLedger } from './any-ledger.given';
import { anAct, assessed, outline } from './ledger.given';

const finished = (...lessons: string[]) => lessons.map((lessonId) => anAct('lesson-finished', { lessonId }));
const partRead = (part: number) => anAct('part-read', { lessonId: 'lesson', part, parts: 6 });
const formSaved = anAct('form-saved', { answers: null, complete: true }, undefined, 'form');
const sent = () =>
  anAct('submission-sent', { submissionId: 's', versionId: 'v', no: 1, answers: {}, files: [] }, undefined, 'task');
const untilTask = [...finished('lesson'), formSaved];
const allButTasks = [...untilTask, ...finished('other-lesson')];

const state = (status: SubmissionState['status'], activityId = 'task', partsDone?: number) => ({
  activityId,
  status,
  partsDone,
});
const next = (entries: LedgerEntry[], submissions: SubmissionState[] = []) =>
  nextStep(outline, progressOf(entries, outline), submissions);

describe('nextStep', () => {
  it('begins with the first required lesson and passes over the optional one', () => {
    expect(next([])).toEqual({ kind: 'lesson', id: 'lesson', moduleId: 'm1', partsDone: 0, parts: 6, minutesLeft: 7 });
  });

  describe('with what was withdrawn', () => {
    const without = (...ids: string[]) => ({
      modules: outline.modules.map((module) => ({
        ...module,
        steps: module.steps.map((step) => (ids.includes(step.id) ? { ...step, setAside: true as const } : step)),
      })),
    });
    const nextWithout = (ids: string[], entries: LedgerEntry[], states: SubmissionState[] = []) =>
      nextStep(without(...ids), progressOf(entries, outline), states);

    it('passes over it', () => {
      expect(nextWithout(['lesson'], [])).toMatchObject({ id: 'form' });
      expect(nextWithout(['lesson', 'form'], [])).not.toMatchObject({ id: 'form' });
    });

    it('asks for no repair of it, and goes on waiting for the mentor who has it', () => {
      const others = [...allButTasks, assessed(3)];
      expect(nextWithout(['task'], untilTask, [state('returned')])).not.toMatchObject({ kind: 'repair' });
      expect(nextWithout(['other-task'], others, [state('submitted', 'other-task')])).toMatchObject({ kind: 'wait' });
    });

    it('is finished when nothing else is left', () => {
      expect(nextWithout(['task', 'other-task'], allButTasks)).toMatchObject({ kind: 'finished' });
    });
  });

  it('goes on in the middle of a lesson with the minutes that are left', () => {
    expect(next([partRead(1), partRead(2)])).toMatchObject({ id: 'lesson', partsDone: 2, parts: 6, minutesLeft: 5 });
  });

  it('counts no more parts than the lesson has now, when an earlier version had more', () => {
    expect(next([1, 2, 3, 4, 5, 6, 7].map(partRead))).toMatchObject({
      id: 'lesson',
      partsDone: 6,
      parts: 6,
      minutesLeft: 0,
    });
  });

  it('does not go back when a later lesson was done first', () => {
    expect(next(finished('other-lesson'))).toMatchObject({ id: 'lesson' });
    expect(next([...finished('lesson', 'other-lesson'), formSaved, assessed(3)])).toMatchObject({ id: 'other-task' });
  });

  it('leaves the minutes of a form open, as the curriculum does not say', () => {
    expect(next(finished('lesson'))).toEqual({
      kind: 'activity',
      id: 'form',
      moduleId: 'm1',
      partsDone: 0,
      parts: 0,
      minutesLeft: null,
    });
  });

  it('goes on with a draft at the step where it was left', () => {
    expect(next(untilTask, [state('draft', 'task', 3)])).toEqual({
      kind: 'activity',
      id: 'task',
      moduleId: 'm1',
      partsDone: 3,
      parts: 4,
      minutesLeft: 5,
    });
  });

  it.each(['queued_offline', 'submitted', 'in_review', 'accepted'] as const)('goes past work that is %s', (status) => {
    expect(next(untilTask, [state(status)])).toMatchObject({ kind: 'lesson', id: 'other-lesson', moduleId: 'm2' });
  });

  it('puts returned work before everything else', () => {
    expect(next([sent()], [state('returned')])).toMatchObject({ kind: 'repair', id: 'task', moduleId: 'm1' });
  });

  it('puts the first returned work of two first', () => {
    expect(next([], [state('returned', 'other-task'), state('returned')])).toMatchObject({
      kind: 'repair',
      id: 'task',
    });
  });

  it('does not ask for a repair when the tries are used up', () => {
    const entries = [...untilTask, sent(), sent(), sent()];
    expect(next(entries, [state('returned')])).toMatchObject({ kind: 'lesson', id: 'other-lesson' });
  });

  it('waits only when nothing but a mentor is missing', () => {
    expect(next(allButTasks, [state('in_review', 'other-task'), state('submitted')])).toEqual({
      kind: 'wait',
      id: 'task',
      moduleId: 'm1',
      partsDone: 4,
      parts: 4,
      minutesLeft: 0,
    });
    expect(next(allButTasks, [state('submitted')])).toMatchObject({ kind: 'activity', id: 'other-task' });
  });

  it('is finished when all required steps are done', () => {
    const all = [...allButTasks, assessed(3), assessed(3, { task: 'other-task' })];
    expect(next(all)).toEqual({ kind: 'finished', id: null, moduleId: null, partsDone: 0, parts: 0, minutesLeft: 0 });
  });

  it('does not let work of a module outside the outline hold anything up', () => {
    expect(next([], [state('returned', 'gone'), state('submitted', 'gone')])).toMatchObject({ id: 'lesson' });
  });

  it('never names what is done or waits while something else is open, and never more parts than there are', () => {
    const statuses = fc.constantFrom(
      'draft',
      'queued_offline',
      'submitted',
      'in_review',
      'returned',
      'accepted',
      undefined,
    );
    fc.assert(
      fc.property(anyLedger, statuses, statuses, (ledger, one, two) => {
        const progress = progressOf(ledger, outline);
        const submissions = [...(one ? [state(one)] : []), ...(two ? [state(two, 'other-task')] : [])];
        const step = nextStep(outline, progress, submissions);
        expect(step.partsDone).toBeLessThanOrEqual(step.parts);
        if (step.kind === 'lesson' || step.kind === 'activity') {
          const status = submissions.find(({ activityId }) => activityId === step.id)?.status;
          expect(progress.items[step.id]?.done).not.toBe(true);
          expect(['queued_offline', 'submitted', 'in_review', 'accepted']).not.toContain(status);
          expect(outline.modules.flatMap(({ steps }) => steps).find(({ id }) => id === step.id)?.optional).toBe(false);
        }
        if (step.kind === 'finished') expect(progress.done + submissions.length).toBeGreaterThanOrEqual(progress.total);
      }),
    );
  });
});

describe('A module of her choice', () => {
  const chosen = {
    id: 'm3',
    steps: ['first', 'second'].map((id) => ({
      kind: 'lesson' as const,
      id,
      optional: true,
      minutes: 7,
      parts: 4,
      tries: null,
    })),
  };
  const withChoice = { ...outline, modules: [...outline.modules, chosen] };
  const nextOf = (entries: LedgerEntry[], states: SubmissionState[] = []) =>
    nextStep(withChoice, progressOf(entries, withChoice), states);
  const allDone = [state('accepted'), state('accepted', 'other-task')];

  it('is no duty: who never opened it has finished without it', () =>
    expect(nextOf(allButTasks, allDone)).toMatchObject({ kind: 'finished' }));

  it('comes after what has to be done, even when it was begun before', () =>
    expect(nextOf(finished('first'))).toMatchObject({ id: 'lesson' }));

  it('goes on where she is, once it was begun and everything else is done', () =>
    expect(nextOf([...allButTasks, ...finished('first')], allDone)).toMatchObject({
      kind: 'lesson',
      id: 'second',
      moduleId: 'm3',
    }));

  it('is finished like any other', () =>
    expect(nextOf([...allButTasks, ...finished('first', 'second')], allDone)).toMatchObject({ kind: 'finished' }));

  it('leaves the count of what has to be done as it was', () =>
    expect(progressOf(finished('first'), withChoice)).toMatchObject({ done: 0, total: progressOf([], outline).total }));
});
