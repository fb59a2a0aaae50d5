import type { LedgerEntry, Level } from './index';
import { levelsOf, progressChange } from './index';
import {
  assessed,
  catalogueWithCheck,
  checkAnswered,
  competencies,
  labFinished,
  onDay,
  outline,
  quizAnswered,
  wib,
} from './ledger.given';

type Kind = keyof typeof competencies;
const kinds = ['knowledge', 'skill', 'attitude'] as const;

const stateOf = (kind: Kind, entries: readonly LedgerEntry[]) =>
  levelsOf(entries, catalogueWithCheck, [competencies[kind]], wib)[0];
const check = (kind: Kind, level: 1 | 2 | null | undefined, day = 1) =>
  checkAnswered(level, onDay(day), competencies[kind].code);

describe.each(kinds)('levelsOf, from a questionnaire, for a competency that is %s', (kind) => {
  it.each<[string, LedgerEntry[], Level]>([
    ['answers that show nothing are level 0', [check(kind, null)], 0],
    ['answers that were not scored yet are level 0', [check(kind, undefined)], 0],
    ['answers that show level 1 are level 1', [check(kind, 1)], 1],
    ['answers that show level 2 are level 2 at once', [check(kind, 2)], 2],
    ['level 1 shown twice is level 1', [check(kind, 1), check(kind, 1, 2)], 1],
    ['level 2 shown every day is never level 3', [1, 2, 3].map((day) => check(kind, 2, day)), 2],
    ['it does not fall again', [check(kind, 2), check(kind, null, 2)], 2],
    ['another competency shows nothing of this one', [checkAnswered(2, onDay(1), 'Z9')], 0],
    ['a questionnaire nobody knows is level 0', [checkAnswered(2, onDay(1), competencies[kind].code, 'gone')], 0],
    ['one named as a quiz is level 0', [checkAnswered(2, onDay(1), competencies[kind].code, 'quiz')], 0],
    ['a quiz answer named as one is level 0', [quizAnswered(10, onDay(1), 'check')], 0],
    ['level 2 of it and a mark of 3 on the own business is level 3', [check(kind, 2), assessed(3)], 3],
    ['level 1 of it and a mark of 3 on the own business is level 2', [check(kind, 1), assessed(3)], 2],
    ['level 2 of it and a lab of 80 % is level 2', [check(kind, 2), labFinished(8000)], 2],
  ])('%s', (_, entries, level) => {
    expect(stateOf(kind, entries)?.level).toBe(level);
    expect(stateOf(kind, [...entries].reverse())?.level).toBe(level);
  });
});

describe('a questionnaire that was answered', () => {
  it('stands among the evidence with how much of it was right', () => {
    const answered = check('knowledge', 1);
    expect(stateOf('knowledge', [answered])?.evidence).toEqual([
      {
        entryId: answered.id,
        at: onDay(1),
        superseded: false,
        kind: 'instrument',
        activityId: 'check',
        right: 9,
        asked: 12,
        level: 1,
      },
    ]);
  });

  it('is done, whatever its answers show, and has no score among the steps', () => {
    const known = { ...outline, activities: catalogueWithCheck };
    for (const level of [undefined, null, 1, 2] as const)
      expect(progressChange(checkAnswered(level), known)).toEqual({
        itemId: 'check',
        done: true,
        score: null,
        attempt: true,
        part: null,
      });
    expect(progressChange(checkAnswered(1, onDay(1), 'B1', 'quiz'), known)).toBeUndefined();
  });
});
