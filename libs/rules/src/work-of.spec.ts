import type { CatalogueActivity, CatalogueSource } from './catalogue';
import { aQuizKey, aStory, anAct, answersWith, assessed, onDay, pathWith } from './ledger.given';
import { levelsOf } from './levels-of';
import { catalogueOf } from './catalogue';
import { outlineOf, type OutlineSource } from './outline';
import { progressOf } from './progress';
import { changedQuestions, workOf } from './work-of';

type Quiz = Extract<CatalogueActivity, { kind: 'quiz' }>;
const quiz: Quiz = { id: 'quiz', kind: 'quiz', evidence: ['A1'], ...aQuizKey(3) };
const story = { id: 'story', kind: 'scenario' as const, evidence: ['A4'], ...aStory };
const task = { id: 'task', kind: 'practice-task' as const, criteria: [] };
const flipped = (no: number): Quiz => ({
  ...quiz,
  questions: quiz.questions.map((question, at) =>
    at === no
      ? { ...question, options: question.options.map((option) => ({ ...option, right: !option.right })) }
      : question,
  ),
});

describe('the work of an activity', () => {
  it('is the same when only words, the order of questions and options, or the competencies differ', () => {
    const reworded = {
      ...quiz,
      evidence: ['B1'],
      questions: [...quiz.questions].reverse().map((question) => ({
        ...question,
        stem: 'Lain kata',
        options: [...question.options].reverse().map((option) => ({ ...option, text: 'Lain' })),
      })),
    };
    expect(workOf(reworded)).toBe(workOf(quiz));
    expect(changedQuestions(quiz, reworded)).toEqual([]);
    expect(workOf({ ...story, nodes: [...story.nodes].reverse() })).toBe(workOf(story));
    expect(workOf({ ...task, criteria: [{ id: 'new', safety: true, competencies: [] }] })).toBe(workOf(task));
  });

  it.each<[string, CatalogueActivity, CatalogueActivity]>([
    ['another right answer', quiz, flipped(1)],
    ['a question more', quiz, { ...quiz, ...aQuizKey(4) }],
    ['a question less', quiz, { ...quiz, ...aQuizKey(2) }],
    [
      'many answers instead of one',
      quiz,
      { ...quiz, questions: quiz.questions.map((q) => ({ ...q, choose: 'many' })) },
    ],
    [
      'an option more',
      quiz,
      { ...quiz, questions: quiz.questions.map((q) => ({ ...q, options: [...q.options, { id: 'c', right: false }] })) },
    ],
    ['another beginning of a story', story, { ...story, start: 'ask' }],
    [
      'a choice of other worth',
      story,
      {
        ...story,
        nodes: story.nodes.map((node) => ({
          ...node,
          choices: node.choices?.map((choice) => ({ ...choice, quality: 'poor' as const })),
        })),
      },
    ],
    [
      'a choice that leads elsewhere',
      story,
      {
        ...story,
        nodes: story.nodes.map((node) => ({
          ...node,
          choices: node.choices?.map((choice) => ({ ...choice, to: 'end' })),
        })),
      },
    ],
    ['a scene that leads elsewhere', story, { ...story, nodes: story.nodes.map((n) => ({ ...n, next: 'end' })) }],
    [
      'another questionnaire',
      { id: 'check', kind: 'instrument', instrument: 'cek-kesiapan' },
      { id: 'check', kind: 'instrument', instrument: 'apakah-ini-ai' },
    ],
    [
      'another lab',
      { id: 'lab', kind: 'lab', lab: 'copy', evidence: [] },
      { id: 'lab', kind: 'lab', lab: 'sales', evidence: [] },
    ],
    ['another kind of activity', quiz, { id: 'quiz', kind: 'form' }],
  ])('differs by %s', (_, before, after) => {
    expect(workOf(after)).not.toBe(workOf(before));
  });

  it('names the questions that are asked anew, in the order of the newer version', () => {
    expect(changedQuestions(quiz, flipped(1))).toEqual(['q1']);
    expect(changedQuestions(quiz, { ...quiz, ...aQuizKey(4) })).toEqual(['q3']);
    expect(changedQuestions(quiz, story)).toEqual([]);
  });
});

const moduleWith = (
  activities: CatalogueSource['activities'],
  lessons: readonly string[] = ['lesson'],
): OutlineSource => ({
  module: {
    id: 'm1',
    order: [...lessons.map((lesson) => ({ lesson })), ...activities.map(({ id }) => ({ activity: id }))],
  },
  lessons: lessons.map((id) => ({ id, minutes: 7, parts: [{}, {}] })),
  activities: activities as OutlineSource['activities'],
  rubrics: [],
});

describe('progress in another version', () => {
  const v1 = moduleWith([quiz, story]);
  const answered = {
    ...anAct('quiz-answered', { attemptId: 'x', answers: answersWith(3, 3) }, onDay(1), 'quiz'),
    package: 'v1',
  };
  const played = { ...anAct('scenario-played', { path: pathWith(2, 1) }, onDay(1), 'story'), package: 'v1' };
  const read = { ...anAct('lesson-finished', { lessonId: 'lesson' }), package: 'v1' };
  const entries = [answered, played, read];
  const before = progressOf(entries, outlineOf([v1]));
  const after = (now: OutlineSource) => progressOf(entries, outlineOf([now], { v1 }));

  it('keeps everything when only words changed', () => {
    expect(after(moduleWith([{ ...quiz, evidence: [] }, story]))).toEqual(before);
  });

  it('has a changed quiz done again, and leaves all else as it was', () => {
    const moved = after(moduleWith([flipped(0), story]));
    expect(moved.items['quiz']).toBeUndefined();
    expect(moved.items['story']).toEqual(before.items['story']);
    expect(moved).toMatchObject({ done: 2, total: 3 });
  });

  it('forgets neither the answer nor the level: back in the first version all stands as before', () => {
    const back = progressOf(entries, outlineOf([v1], { v2: moduleWith([flipped(0)]) }));
    expect(back).toEqual(before);
    const levels = (now: OutlineSource) =>
      levelsOf(entries, catalogueOf([now], { v1 }), [{ code: 'A1', kind: 'knowledge' }], 420).map(({ level }) => level);
    expect(levels(moduleWith([flipped(0)]))).toEqual(levels(v1));
    expect(levels(v1)).toEqual([1]);
  });

  it('counts nothing of what the newer version no longer has', () => {
    const moved = after(moduleWith([story], ['other']));
    expect(Object.keys(moved.items)).toEqual(['story']);
    expect(moved).toMatchObject({ done: 1, total: 2 });
  });

  it('keeps a mentor’s acceptance of a task, and drops it only with the task', () => {
    const withTask = moduleWith([{ id: 'task', kind: 'practice-task', rubric: 'teks' }]);
    const accepted = { ...assessed(3), package: 'v1' };
    const sent = {
      ...anAct(
        'submission-sent',
        { submissionId: 's', versionId: 'v', no: 1, answers: {}, files: [] },
        onDay(1),
        'task',
      ),
      package: 'v1',
    };
    const of = (now: OutlineSource) => progressOf([sent, accepted], outlineOf([now], { v1: withTask })).items['task'];
    expect(of(moduleWith([{ id: 'task', kind: 'practice-task', rubric: 'lain' }]))).toMatchObject({ done: true });
    expect(of(moduleWith([quiz]))).toBeUndefined();
  });
});
