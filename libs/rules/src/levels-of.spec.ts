import type { LedgerEntry } from './index';
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

const levelOf = (kind: Kind, entries: readonly LedgerEntry[]) => {
  const [level] = levelsOf(entries, catalogue, [competencies[kind]], wib);
  if (!level) throw new Error('a level for every competency asked for');
  return level;
};

const independent = [assessed(3, { at: onDay(1) }), assessed(2, { task: 'other-task', at: onDay(2) })];

describe('levelsOf', () => {
  it('says when each level was reached first', () => {
    const entries = [quizAnswered(7, onDay(1)), ...independent, quizAnswered(10, onDay(5)), proposed(4, onDay(8))];
    expect(levelOf('skill', entries).reached).toEqual([
      { level: 1, at: onDay(1) },
      { level: 2, at: onDay(1) },
      { level: 3, at: onDay(2) },
      { level: 4, at: onDay(8) },
    ]);
  });

  it('keeps no trace of a voided assessment, not even in the place of a decision numbered after it', () => {
    const entries = [
      assessed(3, { seq: 1, at: onDay(5), id: 'x', task: 'other-task' }),
      assessed(1, { seq: 2, at: onDay(1) }),
      quizAnswered(10, onDay(3)),
    ];
    expect(levelOf('skill', [...entries, voided('x')]).reached).toEqual([{ level: 1, at: onDay(1) }]);
  });

  it('is not moved by a change of version whose clock ran ahead', () => {
    const moved = { ...voided('nothing', onDay(5)), kind: 'enrolment-moved', seq: 1, payload: {} } as LedgerEntry;
    const entries = [moved, assessed(1, { seq: 2, at: onDay(1) }), quizAnswered(10, onDay(3))];
    expect(levelOf('skill', entries).reached).toEqual([{ level: 1, at: onDay(1) }]);
  });

  it('links to the evidence, oldest first, with the level each can support', () => {
    const { evidence } = levelOf('knowledge', [
      assessed(3, { own: false, at: onDay(4), seq: 8 }),
      assessed(4, { task: 'other-task', at: onDay(3), seq: 7 }),
      quizAnswered(8, onDay(2)),
      storyPlayed(10, 5, onDay(1)),
      quizAnswered(6, onDay(1)),
    ]);
    expect(evidence.map(({ kind, level }) => [kind, level])).toEqual([
      ['scenario', 1],
      ['quiz', 2],
      ['criterion', 3],
      ['criterion', 2],
    ]);
  });

  it('keeps an older version among the evidence and marks it as superseded', () => {
    const { evidence } = levelOf('skill', [assessed(2, { accepted: false }), assessed(3, { at: onDay(2) })]);
    expect(evidence.map(({ superseded }) => superseded)).toEqual([true, false]);
  });

  it('scores an answer by the version it was written under, not by the newest', () => {
    const answered = { ...quizAnswered(10), package: 'old-hash' };
    const harder = { ...catalogue, 'old-hash/quiz': { ...catalogue.quiz!, questions: [] } } as typeof catalogue;
    expect(levelsOf([answered], harder, [competencies.skill], wib)[0]).toMatchObject({ level: 0 });
    expect(levelsOf([quizAnswered(10)], harder, [competencies.skill], wib)[0]).toMatchObject({ level: 1 });
  });

  it('answers for every competency asked for, in that order', () => {
    const levels = levelsOf([quizAnswered(10)], catalogue, Object.values(competencies), wib);
    expect(levels.map(({ code, level }) => [code, level])).toEqual([
      ['A1', 1],
      ['B1', 1],
      ['A4', 1],
      ['F4', 0],
    ]);
  });
});
