import fc from 'fast-check';
import type { LedgerEntry } from './index';
import { applyToProgress, emptyProgress, progressOf } from './index';
import { anyArrival, anyLedger } from './any-ledger.given';
import {
  anAct,
  assessed,
  catalogueWithLabs,
  labFinished,
  onDay,
  outline,
  proposed,
  quizAnswered,
  storyPlayed,
  voided,
} from './ledger.given';

const sent = (task = 'task', at = onDay(1)) =>
  anAct('submission-sent', { submissionId: `${task}-thread`, versionId: 'v', no: 1, answers: {}, files: [] }, at, task);
const formSaved = (complete: boolean) => anAct('form-saved', { answers: null, complete }, onDay(1), 'form');
const partRead = (part: number, at = onDay(1)) => anAct('part-read', { lessonId: 'lesson', part, parts: 6 }, at);
const finished = (lessonId: string) => anAct('lesson-finished', { lessonId });

const isDone = (item: string, entries: readonly LedgerEntry[]) =>
  progressOf(entries, outline).items[item]?.done ?? false;

describe('progressOf', () => {
  it.each<[string, string, LedgerEntry[], boolean]>([
    ['a lesson opened is not done', 'lesson', [anAct('lesson-opened', { lessonId: 'lesson' })], false],
    [
      'a lesson read to its last part but not finished is not done',
      'lesson',
      [1, 2, 3, 4, 5, 6].map((n) => partRead(n)),
      false,
    ],
    ['a lesson finished is done', 'lesson', [finished('lesson')], true],
    ['a lesson the outline does not know is not counted', 'gone', [finished('gone')], false],
    ['a quiz answered is done, whatever its result', 'quiz', [quizAnswered(0)], true],
    ['a quiz answer to a story is nothing', 'story', [quizAnswered(10, onDay(1), 'story')], false],
    [
      'a story left before its end is not done',
      'story',
      [anAct('scenario-played', { path: [{ node: 'ask', choice: 'best' }] }, onDay(1), 'story')],
      false,
    ],
    ['a story played to its end is done', 'story', [storyPlayed(0, 5)], true],
    ['a form half filled is not done', 'form', [formSaved(false)], false],
    ['a form stays done when it is opened again', 'form', [formSaved(true), formSaved(false)], true],
    ['work sent is not done', 'task', [sent()], false],
    ['work returned is not done', 'task', [sent(), assessed(2, { accepted: false })], false],
    ['work accepted is done', 'task', [sent(), assessed(3)], true],
    [
      'work returned first and accepted then is done',
      'task',
      [assessed(2, { accepted: false, seq: 1 }), assessed(3, { seq: 2 })],
      true,
    ],
    [
      'work accepted first and returned on appeal is not done',
      'task',
      [assessed(3, { seq: 1, id: 'z' }), assessed(2, { accepted: false, seq: 2, id: 'a' })],
      false,
    ],
    ['work whose acceptance was voided is not done', 'task', [assessed(3, { id: 'x' }), voided('x')], false],
    [
      'work whose return was voided is as accepted as before',
      'task',
      [assessed(3, { seq: 1 }), assessed(2, { accepted: false, seq: 2, id: 'x' }), voided('x')],
      true,
    ],
    [
      'work accepted stays done when another task is returned later',
      'task',
      [assessed(3, { seq: 1 }), assessed(2, { task: 'other-task', accepted: false, seq: 2 })],
      true,
    ],
    ['an assessment of another task changes nothing', 'task', [sent(), assessed(3, { task: 'other-task' })], false],
  ])('%s', (_, item, entries, done) => {
    expect(isDone(item, entries)).toBe(done);
    expect(isDone(item, [...entries].reverse())).toBe(done);
  });

  it('keeps the best result, every attempt, and the first and last time', () => {
    const entries = [quizAnswered(6, onDay(3)), quizAnswered(9, onDay(2)), quizAnswered(7, onDay(5))];
    expect(progressOf(entries, outline).items.quiz).toEqual({
      done: true,
      best: 9000,
      attempts: 3,
      firstAt: onDay(2),
      lastAt: onDay(5),
      partsRead: [],
    });
  });

  it('counts an unfinished story as an attempt without a result, and a broken one as nothing', () => {
    const half = anAct('scenario-played', { path: [{ node: 'ask', choice: 'best' }] }, onDay(1), 'story');
    const broken = anAct('scenario-played', { path: [{ node: 'end', choice: 'best' }] }, onDay(1), 'story');
    expect(progressOf([half, broken], outline).items.story).toMatchObject({ attempts: 1, best: null });
  });

  it('keeps which parts of a lesson were read, each once', () => {
    const entries = [partRead(3), partRead(1), partRead(3, onDay(2))];
    expect(progressOf(entries, outline).items.lesson?.partsRead).toEqual([1, 3]);
  });

  it('counts the required steps that are done: not the optional lesson, not the quiz inside a lesson', () => {
    const entries = [finished('taster'), finished('lesson'), quizAnswered(10), formSaved(true), assessed(3)];
    expect(progressOf(entries, outline)).toMatchObject({ done: 3, total: 5 });
    expect(progressOf([], outline)).toEqual(emptyProgress(outline));
  });

  it('marks when a question was asked about a task, and counts no try for it', () => {
    const asked = anAct('question-asked', { text: '?' }, onDay(2), 'task');
    const { items, done } = progressOf([sent(), asked], outline);
    expect(items.task).toMatchObject({ done: false, attempts: 1, best: null, firstAt: onDay(1), lastAt: onDay(2) });
    expect(done).toBe(0);
  });

  it('takes a lab as done with or without its count, keeps the best, and loses none for one that was not counted', () => {
    const withLabs = { ...outline, activities: catalogueWithLabs };
    const labOf = (...entries: LedgerEntry[]) => progressOf(entries, withLabs).items.lab;
    expect(labOf(labFinished(undefined))).toMatchObject({ done: true, best: null, attempts: 1 });
    expect(labOf(labFinished(null))).toMatchObject({ done: true, best: null, attempts: 1 });
    expect(labOf(labFinished(0))).toMatchObject({ done: true, best: 0, attempts: 1 });
    const thrice = [labFinished(8000, onDay(1)), labFinished(6000, onDay(2)), labFinished(undefined, onDay(3))];
    expect(labOf(...thrice)).toMatchObject({
      done: true,
      best: 8000,
      attempts: 3,
      firstAt: onDay(1),
      lastAt: onDay(3),
    });
  });

  it('takes nothing for a lab the outline does not know, for a lab named as a quiz, and for the work of another lab', () => {
    const withLabs = { ...outline, activities: catalogueWithLabs };
    const sold = anAct('lab-finished', { lab: 'sales', basisPoints: 8000 }, onDay(1), 'lab');
    const strange = [sold, labFinished(8000, onDay(1), 'gone'), labFinished(8000, onDay(1), 'quiz')];
    expect(progressOf(strange, withLabs)).toEqual(emptyProgress(withLabs));
  });

  it('does not move by a question about nothing known, a proposal or a move to another version', () => {
    const moved: LedgerEntry = {
      id: 'm',
      kind: 'enrolment-moved',
      v: 1,
      occurredAt: onDay(1),
      seq: 1,
      payload: { to: 'v2' },
    };
    const asked = [undefined, 'gone', 'quiz'].map((about) => anAct('question-asked', { text: '?' }, onDay(1), about));
    expect(progressOf([...asked, proposed(4), moved], outline)).toEqual(emptyProgress(outline));
  });

  it('does not move by an entry of a kind that a later release brings', () => {
    const later = { ...partRead(1), kind: 'lab-used' } as unknown as LedgerEntry;
    expect(progressOf([later], outline)).toEqual(emptyProgress(outline));
  });

  it('is the same folded at once, one by one, in any order of arrival, and with repeats', () => {
    fc.assert(
      fc.property(anyArrival, ([ledger, arrived]) => {
        const once = new Map(arrived.map((entry) => [entry.id, entry]));
        const oneByOne = [...once.values()].reduce(
          (p, entry) => applyToProgress(p, entry, outline),
          emptyProgress(outline),
        );
        expect(oneByOne).toEqual(progressOf(ledger, outline));
        expect(progressOf(arrived, outline)).toEqual(progressOf(ledger, outline));
      }),
      { numRuns: 200 },
    );
  });

  it('never loses what a learner did when she does more', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const acts = ledger.filter((entry) => !['assessment-released', 'assessment-voided'].includes(entry.kind));
        acts.reduce((before, act) => {
          const after = applyToProgress(before, act, outline);
          expect(after.done).toBeGreaterThanOrEqual(before.done);
          for (const [id, item] of Object.entries(before.items)) {
            expect(after.items[id]?.best ?? -1).toBeGreaterThanOrEqual(item.best ?? -1);
            expect(after.items[id]?.partsRead).toEqual(expect.arrayContaining([...item.partsRead]));
          }
          return after;
        }, emptyProgress(outline));
      }),
    );
  });
});
