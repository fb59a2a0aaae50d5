import type { LedgerEntry, Level } from './index';
import { levelsOf } from './index';
import {
  assessed,
  catalogue,
  competencies,
  onDay,
  proposed,
  quizAnswered,
  storyPlayed,
  voided,
  wib,
} from './ledger.given';

type Kind = keyof typeof competencies;

const levelOf = (kind: Kind, entries: readonly LedgerEntry[]) =>
  levelsOf(entries, catalogue, [competencies[kind]], wib)[0]?.level;

const own = (task = 'task', day = 1) => assessed(3, { task, at: onDay(day) });
const independent = [assessed(3, { at: onDay(1) }), assessed(2, { task: 'other-task', at: onDay(2) })];

describe('levelsOf, from what mentors judged', () => {
  it.each<[string, Kind, LedgerEntry[], Level]>([
    ['one task at 4 on the own business is level 2', 'skill', [assessed(4)], 2],
    ['two tasks at 2 on the own business are level 2', 'skill', [assessed(2), assessed(2, { task: 'other-task' })], 2],
    [
      'two tasks at 4 on a sample business are level 2',
      'skill',
      [assessed(4, { own: false }), assessed(4, { task: 'other-task', own: false })],
      2,
    ],
    ['a task at 3 and a task at 1 are level 2', 'skill', [own(), assessed(1, { task: 'other-task' })], 2],
    ['two versions of one submission at 3 are level 2', 'skill', [own(), own('task', 2)], 2],
    [
      'the same task in two enrolments is one activity: level 2',
      'skill',
      [own(), assessed(3, { submission: 'second-thread', at: onDay(2) })],
      2,
    ],
    [
      'skill: a task at 3 and quizzes of 100 % on two days are level 2',
      'skill',
      [own(), quizAnswered(10), quizAnswered(10, onDay(2))],
      2,
    ],
    [
      'knowledge: a task at 3 and quizzes of 80 % on one day are level 2',
      'knowledge',
      [own(), quizAnswered(10), quizAnswered(10)],
      2,
    ],
    ['a task at 3 on the own business and another at 2 are level 3', 'skill', independent, 3],
    [
      'a task at 3 on the own business and another on a sample business are level 3',
      'skill',
      [own(), assessed(4, { task: 'other-task', own: false })],
      3,
    ],
    [
      'knowledge: a task at 3 and quizzes of 80 % on two days are level 3',
      'knowledge',
      [own(), quizAnswered(8), quizAnswered(8, onDay(2))],
      3,
    ],
    [
      'attitude: a task at 3 and stories of 80 % on two days are level 3',
      'attitude',
      [own(), storyPlayed(8, 5), storyPlayed(8, 5, onDay(2))],
      3,
    ],
    [
      'a 1 in another enrolment does not take away the 3 of the first',
      'skill',
      [own(), assessed(1, { submission: 'second-thread' }), assessed(2, { task: 'other-task' })],
      3,
    ],
    [
      'a 3 that a newer version lost before the second task came is level 2',
      'skill',
      [own(), assessed(2, { at: onDay(2) }), assessed(2, { task: 'other-task', at: onDay(3) })],
      2,
    ],
    [
      'a 3 that a newer version lost after the second task keeps level 3',
      'skill',
      [...independent, assessed(1, { at: onDay(3) })],
      3,
    ],

    ['two tasks at 4 are not level 4', 'skill', [assessed(4), assessed(4, { task: 'other-task' })], 3],
    ["a mentor's proposal on top of level 3 is level 4", 'skill', [...independent, proposed(4)], 4],
    ['a proposal on top of level 2 is level 2', 'skill', [assessed(3), proposed(4)], 2],
    ['a proposal for nothing done is level 0', 'skill', [proposed(4)], 0],
    [
      'a proposal made before level 3 was reached is level 3',
      'skill',
      [proposed(4, onDay(0)), own(), assessed(2, { task: 'other-task', at: onDay(2) })],
      3,
    ],
    ['a proposal without a reason is level 3', 'skill', [...independent, proposed(4, onDay(8), ' \n')], 3],
    ['a proposal of level 3 is level 3', 'skill', [...independent, proposed(3)], 3],
    ['a proposal of level 2 lifts nobody from level 0', 'skill', [proposed(2)], 0],
    [
      'a proposal for another competency is level 3',
      'skill',
      [...independent, proposed(4, onDay(8), 'Melatih staf.', 'B2')],
      3,
    ],

    ['a voided assessment is level 0', 'skill', [assessed(4, { id: 'x' }), voided('x')], 0],
    [
      'voiding one of two tasks takes level 3 back',
      'skill',
      [assessed(3), assessed(2, { task: 'other-task', id: 'x' }), voided('x')],
      2,
    ],
    [
      'voiding what level 3 stood on takes level 4 back as well',
      'skill',
      [assessed(3, { id: 'x' }), assessed(2, { task: 'other-task' }), proposed(4), voided('x')],
      2,
    ],
    [
      'an older version counts again when the newer is voided',
      'skill',
      [own(), assessed(1, { at: onDay(2), id: 'x' }), assessed(2, { task: 'other-task', at: onDay(3) }), voided('x')],
      3,
    ],
    ['voiding an assessment of somebody else changes nothing', 'skill', [...independent, voided('unknown')], 3],
  ])('%s', (_, kind, entries, level) => {
    expect(levelOf(kind, entries)).toBe(level);
    expect(levelOf(kind, [...entries].reverse())).toBe(level);
  });
});
