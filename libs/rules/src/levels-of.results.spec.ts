import type { LedgerEntry, Level } from './index';
import { levelsOf } from './index';
import { anAct, assessed, catalogue, competencies, onDay, quizAnswered, storyPlayed, wib } from './ledger.given';

type Kind = keyof typeof competencies;

const levelOf = (kind: Kind, entries: readonly LedgerEntry[]) =>
  levelsOf(entries, catalogue, [competencies[kind]], wib)[0]?.level;

describe('levelsOf, from quizzes, stories and one task', () => {
  it.each<[string, Kind, LedgerEntry[], Level]>([
    ['nothing done is level 0', 'skill', [], 0],
    ['reading alone is level 0', 'knowledge', [anAct('lesson-finished', { lessonId: 'lesson' })], 0],
    ['a form alone is level 0', 'skill', [anAct('form-saved', { answers: {}, complete: true }, onDay(1), 'form')], 0],
    [
      'work that was sent but not judged is level 0',
      'skill',
      [
        anAct(
          'submission-sent',
          { submissionId: 's', versionId: 'v', no: 1, answers: {}, files: [] },
          onDay(1),
          'task',
        ),
      ],
      0,
    ],
    ['a quiz of 69.99 % is level 0', 'skill', [quizAnswered(702, onDay(1), 'long-quiz')], 0],
    ['a quiz of 70 % is level 1', 'skill', [quizAnswered(7)], 1],
    ['a story of 69 % is level 0', 'attitude', [storyPlayed(69, 50)], 0],
    ['a story of 70 % is level 1', 'attitude', [storyPlayed(7, 5)], 1],
    [
      'a story of 100 % that was left before its end is level 0',
      'attitude',
      [anAct('scenario-played', { path: [{ node: 'ask', choice: 'best' }] }, onDay(1), 'story')],
      0,
    ],
    [
      'a story told with a step missing is level 0',
      'attitude',
      [anAct('scenario-played', { path: [{ node: 'opening', choice: 'best' }] }, onDay(1), 'story')],
      0,
    ],
    [
      'two quizzes of 60 % do not add up to level 1',
      'skill',
      [quizAnswered(6), quizAnswered(6, onDay(2), 'other-quiz')],
      0,
    ],
    ['a quiz about another competency is level 0', 'skill', [quizAnswered(10, onDay(1), 'elsewhere')], 0],
    ['a quiz nobody knows is level 0', 'skill', [quizAnswered(10, onDay(1), 'gone')], 0],
    ['an assessed criterion at 1 is level 1', 'skill', [assessed(1, { accepted: false })], 1],
    ['good work on what another competency asks is level 0', 'untaught', [assessed(4)], 0],

    [
      'knowledge: 79.99 % on two days is level 1',
      'knowledge',
      [quizAnswered(1603, onDay(1), 'longer-quiz'), quizAnswered(1603, onDay(2), 'longer-quiz')],
      1,
    ],
    [
      'knowledge: 80 % twice on one day is level 1',
      'knowledge',
      [quizAnswered(8, onDay(1, 1)), quizAnswered(8, onDay(1, 23), 'other-quiz')],
      1,
    ],
    ['knowledge: 80 % and 70 % on two days is level 1', 'knowledge', [quizAnswered(8), quizAnswered(7, onDay(2))], 1],
    ['knowledge: 80 % on two days is level 2', 'knowledge', [quizAnswered(8), quizAnswered(8, onDay(2))], 2],
    [
      'knowledge: 80 % on two days in two quizzes is level 2',
      'knowledge',
      [quizAnswered(8), quizAnswered(8, onDay(2), 'other-quiz')],
      2,
    ],
    [
      'knowledge: 23.59 and 00.01 of her own zone are two days',
      'knowledge',
      [quizAnswered(8, onDay(1, 23)), quizAnswered(8, onDay(2, 0))],
      2,
    ],
    [
      'knowledge: 06.00 and 08.00 WIB are one day, though midnight UTC lies between',
      'knowledge',
      [quizAnswered(8, onDay(2, 6)), quizAnswered(8, onDay(2, 8))],
      1,
    ],
    [
      'knowledge: stories of 100 % on two days are level 1',
      'knowledge',
      [storyPlayed(10, 5), storyPlayed(10, 5, onDay(2))],
      1,
    ],
    [
      'knowledge: a quiz and a story of 100 % on two days are level 1',
      'knowledge',
      [quizAnswered(10), storyPlayed(10, 5, onDay(2))],
      1,
    ],
    [
      'knowledge: quizzes of 100 % every day are never level 3',
      'knowledge',
      [1, 2, 3, 4, 5].flatMap((day) => [quizAnswered(10, onDay(day)), quizAnswered(10, onDay(day), 'other-quiz')]),
      2,
    ],
    [
      'skill: quizzes of 100 % on five days are level 1',
      'skill',
      [1, 2, 3, 4, 5].map((day) => quizAnswered(10, onDay(day))),
      1,
    ],
    ['skill: stories of 100 % on two days are level 1', 'skill', [storyPlayed(10, 5), storyPlayed(10, 5, onDay(2))], 1],
    [
      'attitude: quizzes of 100 % on two days are level 1',
      'attitude',
      [quizAnswered(10), quizAnswered(10, onDay(2))],
      1,
    ],
    [
      'attitude: stories of 80 % twice on one day are level 1',
      'attitude',
      [storyPlayed(8, 5), storyPlayed(8, 5, onDay(1, 20))],
      1,
    ],
    [
      'attitude: stories of 80 % on two days are level 2',
      'attitude',
      [storyPlayed(8, 5), storyPlayed(8, 5, onDay(2))],
      2,
    ],
    [
      'attitude: stories of 100 % every day are never level 3',
      'attitude',
      [1, 2, 3, 4].flatMap((day) => [storyPlayed(10, 5, onDay(day)), storyPlayed(10, 5, onDay(day), 'other-story')]),
      2,
    ],
    ['skill: a criterion at 2 is level 2', 'skill', [assessed(2)], 2],
    ['skill: a criterion at 2 of returned work is level 2', 'skill', [assessed(2, { accepted: false })], 2],
    ['skill: a criterion at 1 and a quiz of 100 % is level 1', 'skill', [assessed(1), quizAnswered(10)], 1],
  ])('%s', (_, kind, entries, level) => {
    expect(levelOf(kind, entries)).toBe(level);
    expect(levelOf(kind, [...entries].reverse())).toBe(level);
  });
});
