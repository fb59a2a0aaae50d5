import type { LedgerEntry, Level } from './index';
import { levelsOf } from './index';
import {
  anAct,
  assessed,
  catalogueWithLabs,
  competencies,
  labFinished,
  onDay,
  proposed,
  quizAnswered,
  wib,
} from './ledger.given';

type Kind = keyof typeof competencies;
const kinds = ['knowledge', 'skill', 'attitude'] as const;

const levelOf = (kind: Kind, entries: readonly LedgerEntry[], catalogue = catalogueWithLabs) =>
  levelsOf(entries, catalogue, [competencies[kind]], wib)[0];

const ofAnotherLab = anAct('lab-finished', { lab: 'sales', basisPoints: 10_000 }, onDay(1), 'lab');
const twoLabs = (at: number) => [labFinished(10_000, at), labFinished(10_000, at, 'other-lab')];

describe.each(kinds)('levelsOf, from labs, for a competency that is %s', (kind) => {
  it.each<[string, LedgerEntry[], Level]>([
    ['a lab of 69.99 % is level 0', [labFinished(6999)], 0],
    ['a lab of 70 % is level 1', [labFinished(7000)], 1],
    ['a lab of 79.99 % is level 1', [labFinished(7999)], 1],
    ['a lab of 79.99 % on two days is level 1', [labFinished(7999), labFinished(7999, onDay(2))], 1],
    ['a lab of 80 % is level 2 at once', [labFinished(8000)], 2],
    ['a lab whose work no engine can read is level 0', [labFinished(null)], 0],
    ['a lab that was not counted yet is level 0', [labFinished(undefined)], 0],
    ['a lab about another competency is level 0', [labFinished(10_000, onDay(1), 'lab-elsewhere')], 0],
    ['a lab nobody knows is level 0', [labFinished(10_000, onDay(1), 'gone')], 0],
    ['a work of another lab is level 0', [ofAnotherLab], 0],
    ['a lab named as a quiz is level 0', [labFinished(10_000, onDay(1), 'quiz')], 0],
    ['a quiz answer named as a lab is level 0', [quizAnswered(10, onDay(1), 'lab')], 0],
    ['labs of 60 % do not add up to level 1', [labFinished(6000), labFinished(6000, onDay(2), 'other-lab')], 0],
    ['labs of 100 % every day are never level 3', [1, 2, 3].flatMap((d) => twoLabs(onDay(d))), 2],
    ['the same lab twice and a mark of 2 is level 2', [labFinished(10_000), labFinished(9000), assessed(2)], 2],
    [
      'a lab and a mark of 3 on somebody else’s business is level 2',
      [labFinished(8000), assessed(3, { own: false })],
      2,
    ],
    ['a lab of 79.99 % and a mark of 3 on the own business is level 2', [labFinished(7999), assessed(3)], 2],
    ['a lab of 80 % and a mark of 3 on the own business is level 3', [labFinished(8000), assessed(3)], 3],
    ['a mark of 3 on the own business and a lab after it is level 3', [assessed(3), labFinished(8000, onDay(5))], 3],
  ])('%s', (_, entries, level) => {
    expect(levelOf(kind, entries)?.level).toBe(level);
    expect(levelOf(kind, [...entries].reverse())?.level).toBe(level);
  });
});

describe('levelsOf, from labs', () => {
  it('links to the work with the level it can support', () => {
    const [weak, strong] = [labFinished(7000, onDay(1)), labFinished(8000, onDay(2), 'other-lab')];
    expect(levelOf('skill', [labFinished(6999, onDay(3)), strong, weak])?.evidence).toEqual([
      {
        entryId: weak.id,
        at: onDay(1),
        superseded: false,
        kind: 'lab',
        activityId: 'lab',
        basisPoints: 7000,
        level: 1,
      },
      {
        entryId: strong.id,
        at: onDay(2),
        superseded: false,
        kind: 'lab',
        activityId: 'other-lab',
        basisPoints: 8000,
        level: 2,
      },
    ]);
  });

  it('lets level 4 stand on a level 3 that a lab helped to reach', () => {
    expect(levelOf('skill', [labFinished(8000), assessed(3), proposed(4)])?.level).toBe(4);
    expect(levelOf('skill', [labFinished(8000), labFinished(8000, onDay(2), 'other-lab'), proposed(4)])?.level).toBe(2);
  });

  it('counts a lab by the competencies of the version it was done under', () => {
    const done = { ...labFinished(10_000), package: 'old-hash' };
    const before = { ...catalogueWithLabs, 'old-hash/lab': catalogueWithLabs['lab-elsewhere']! };
    expect(levelOf('skill', [done], before)?.level).toBe(0);
    expect(levelOf('skill', [{ ...done, package: 'other-hash' }], before)?.level).toBe(2);
  });
});

describe('what the next level still needs, where labs are taught', () => {
  const labs = ['lab', 'other-lab'];
  const needOf = (kind: Kind, entries: LedgerEntry[], need: string) =>
    levelOf(kind, entries)?.missing.find((each) => each.need === need);

  it.each(kinds)('is a lab of 70 %% or of 80 %%, whatever the kind: %s', (kind) => {
    expect(needOf(kind, [], 'lab-result')).toEqual({ need: 'lab-result', atLeast: 7000, activities: labs });
    expect(needOf(kind, [labFinished(7000)], 'lab-result')).toEqual({
      need: 'lab-result',
      atLeast: 8000,
      activities: labs,
    });
  });

  it('is, for level 3, a second activity other than the lab that was done, and work on the own business', () => {
    expect(levelOf('skill', [labFinished(8000)])).toMatchObject({
      enough: 'all',
      missing: [
        { need: 'second-activity', atLeast: 2, activities: ['other-lab', 'task', 'other-task'] },
        { need: 'mentor-on-own-business', atLeast: 3, activities: ['task', 'other-task'] },
      ],
    });
  });

  it('names neither a lab about something else nor one of an earlier version', () => {
    expect(needOf('untaught', [], 'lab-result')).toBeUndefined();
    const old = { 'old-hash/lab': catalogueWithLabs['lab']! };
    expect(levelOf('skill', [], old)?.missing).toEqual([]);
  });
});
