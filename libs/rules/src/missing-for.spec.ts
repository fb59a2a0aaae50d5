import type { CompetencyLevel, LedgerEntry } from './index';
import { levelsOf } from './index';
import { assessed, catalogue, competencies, onDay, proposed, quizAnswered, storyPlayed, wib } from './ledger.given';

const quizzes = ['quiz', 'other-quiz', 'long-quiz', 'longer-quiz'];
const stories = ['story', 'other-story'];
const tasks = ['task', 'other-task'];

type Row = [string, keyof typeof competencies, LedgerEntry[], Pick<CompetencyLevel, 'enough' | 'missing'>];

describe('what the next level still needs', () => {
  it.each<Row>([
    [
      'level 1: any result or any judged work',
      'skill',
      [],
      {
        enough: 'one',
        missing: [
          { need: 'quiz-result', atLeast: 7000, days: 1, activities: quizzes },
          { need: 'scenario-result', atLeast: 7000, days: 1, activities: stories },
          { need: 'task-criterion', atLeast: 1, activities: tasks },
        ],
      },
    ],
    ['level 1 of what the curriculum does not teach: no way at all', 'untaught', [], { enough: 'one', missing: [] }],
    [
      'level 2 of a skill: a task',
      'skill',
      [quizAnswered(10)],
      {
        enough: 'one',
        missing: [{ need: 'task-criterion', atLeast: 2, activities: tasks }],
      },
    ],
    [
      'level 2 of knowledge: a task or quizzes on two days',
      'knowledge',
      [quizAnswered(7)],
      {
        enough: 'one',
        missing: [
          { need: 'task-criterion', atLeast: 2, activities: tasks },
          { need: 'quiz-result', atLeast: 8000, days: 2, activities: quizzes },
        ],
      },
    ],
    [
      'level 2 of knowledge after one good quiz: a second day',
      'knowledge',
      [quizAnswered(8)],
      {
        enough: 'one',
        missing: [
          { need: 'task-criterion', atLeast: 2, activities: tasks },
          { need: 'second-day', of: 'quiz', atLeast: 8000, activities: quizzes },
        ],
      },
    ],
    [
      'level 2 of an attitude after one good story: a second day',
      'attitude',
      [storyPlayed(8, 5)],
      {
        enough: 'one',
        missing: [
          { need: 'task-criterion', atLeast: 2, activities: tasks },
          { need: 'second-day', of: 'scenario', atLeast: 8000, activities: stories },
        ],
      },
    ],
    [
      'level 3 after one good task on the own business: a second activity',
      'skill',
      [assessed(3)],
      {
        enough: 'all',
        missing: [{ need: 'second-activity', atLeast: 2, activities: ['other-task'] }],
      },
    ],
    [
      'level 3 after two tasks at 2: one at 3 on the own business',
      'skill',
      [assessed(2), assessed(2, { task: 'other-task' })],
      {
        enough: 'all',
        missing: [{ need: 'mentor-on-own-business', atLeast: 3, activities: tasks }],
      },
    ],
    [
      'level 3 after one task at 2: both',
      'skill',
      [assessed(2)],
      {
        enough: 'all',
        missing: [
          { need: 'second-activity', atLeast: 2, activities: ['other-task'] },
          { need: 'mentor-on-own-business', atLeast: 3, activities: tasks },
        ],
      },
    ],
    [
      'level 3 of knowledge: quizzes can be the second activity',
      'knowledge',
      [assessed(3)],
      {
        enough: 'all',
        missing: [{ need: 'second-activity', atLeast: 2, activities: ['other-task', ...quizzes] }],
      },
    ],
    [
      "level 4: a mentor's proposal",
      'skill',
      [assessed(3), assessed(2, { task: 'other-task' })],
      {
        enough: 'all',
        missing: [{ need: 'mentor-proposal' }],
      },
    ],
    [
      'nothing after level 4',
      'skill',
      [assessed(3), assessed(2, { task: 'other-task', at: onDay(2) }), proposed(4)],
      {
        enough: 'all',
        missing: [],
      },
    ],
  ])('%s', (_, kind, entries, expected) => {
    expect(levelsOf(entries, catalogue, [competencies[kind]], wib)[0]).toMatchObject(expected);
  });

  it('never sends a learner to an activity of an earlier version', () => {
    const moved = { 'old-hash/quiz': catalogue.quiz!, quiz: catalogue.quiz! };
    expect(levelsOf([], moved, [competencies.skill], wib)[0]?.missing).toEqual([
      { need: 'quiz-result', atLeast: 7000, days: 1, activities: ['quiz'] },
    ]);
  });
});
