import fc from 'fast-check';
import type { CompetencyKind, LedgerEntry } from './index';
import { levelsOf, orderEntries, scoreQuiz, scoreScenario } from './index';
import { anyArrival, anyLedger, anyLedgerWithLabs } from './any-ledger.given';
import { catalogue, catalogueWithLabs, competencies, wib } from './ledger.given';

const asked = [competencies.knowledge, competencies.skill, competencies.attitude];
const levels = (entries: readonly LedgerEntry[]) => levelsOf(entries, catalogue, asked, wib);
const levelsWithLabs = (entries: readonly LedgerEntry[]) => levelsOf(entries, catalogueWithLabs, asked, wib);
const without = (entries: LedgerEntry[], refused: (entry: LedgerEntry) => boolean) =>
  entries.filter((e) => !refused(e));

/** Says nothing about a level by itself. */
const silent = (entry: LedgerEntry) => ['assessment-voided', 'enrolment-moved'].includes(entry.kind);

/** DOMAIN 2.2 read literally, by brute force: the highest level whose rule some beginning of the story meets. */
function levelByTheBook(entries: readonly LedgerEntry[], code: string, kind: CompetencyKind): number {
  const voided = entries.flatMap((e) => (e.kind === 'assessment-voided' ? e.payload.assessmentId : []));
  const story = orderEntries(
    entries.filter((e) => !silent(e) && (e.kind !== 'assessment-released' || !voided.includes(e.payload.assessmentId))),
  );
  let three = false;
  let best = 0;
  story.forEach((now, n) => {
    const soFar = story.slice(0, n + 1);
    const results = soFar.flatMap((e) => {
      const activity = catalogueWithLabs[e.activityId ?? ''];
      const day = Math.floor((e.occurredAt + wib * 60_000) / 86_400_000);
      if (e.kind === 'quiz-answered' && activity?.kind === 'quiz' && activity.evidence.includes(code)) {
        return { of: 'quiz', day, activity: activity.id, bp: scoreQuiz(activity, e.payload.answers).basisPoints };
      }
      if (e.kind === 'scenario-played' && activity?.kind === 'scenario' && activity.evidence.includes(code)) {
        const score = scoreScenario(activity, e.payload.path);
        return 'refused' in score || !score.finished
          ? []
          : { of: 'scenario', day, activity: activity.id, bp: score.basisPoints };
      }
      if (e.kind === 'lab-finished' && activity?.kind === 'lab' && activity.evidence.includes(code)) {
        return { of: 'lab', day, activity: activity.id, bp: e.payload.basisPoints ?? 0 };
      }
      return [];
    });
    const newest = ['task-thread', 'other-task-thread'].flatMap((thread) =>
      soFar
        .flatMap((e) => (e.kind === 'assessment-released' && e.payload.submissionId === thread ? [e] : []))
        .slice(-1),
    );
    const marks = newest.map((e) => ({
      activity: e.activityId,
      mark: e.payload.levels.main ?? 0,
      own: e.payload.ownBusiness,
    }));
    const wanted = { knowledge: 'quiz', attitude: 'scenario', skill: 'none' }[kind];
    const strong = results.filter(({ of, bp }) => of === wanted && bp >= 8000);
    const twoDays = strong.some((a) => strong.some((b) => a.day !== b.day));
    const built = results.filter(({ of, bp }) => of === 'lab' && bp >= 8000);
    const marked = [...built, ...marks.filter(({ mark }) => mark >= 2)];
    const first = marks.filter(({ mark, own }) => mark >= 3 && own);
    if (results.some(({ bp }) => bp >= 7000) || marks.length > 0) best = Math.max(best, 1);
    if (marked.length > 0 || twoDays) best = Math.max(best, 2);
    if (first.some((a) => twoDays || marked.some((b) => b.activity !== a.activity))) best = Math.max(best, 3);
    if (
      three &&
      now.kind === 'level-proposed' &&
      now.payload.competency === code &&
      now.payload.level === 4 &&
      now.payload.reason.trim()
    )
      best = 4;
    three ||= best >= 3;
  });
  return best;
}

describe('levelsOf, for any ledger', () => {
  it('agrees with the rule read literally', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(levels(ledger).map(({ level }) => level)).toEqual(
          asked.map(({ code, kind }) => levelByTheBook(ledger, code, kind)),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('agrees with the rule read literally where labs are worked in', () => {
    fc.assert(
      fc.property(anyLedgerWithLabs, (ledger) => {
        expect(levelsWithLabs(ledger).map(({ level }) => level)).toEqual(
          asked.map(({ code, kind }) => levelByTheBook(ledger, code, kind)),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('stays as it was for a learner without labs when her curriculum gets some', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const told = (all: ReturnType<typeof levels>) =>
          all.map(({ code, level, reached, evidence }) => ({ code, level, reached, evidence }));
        expect(told(levelsWithLabs(ledger))).toEqual(told(levels(ledger)));
      }),
      { numRuns: 300 },
    );
  });

  it('never falls by a lab, however badly it went', () => {
    fc.assert(
      fc.property(anyLedgerWithLabs, (ledger) => {
        const withoutLabs = levelsWithLabs(without(ledger, (e) => e.kind === 'lab-finished'));
        levelsWithLabs(ledger).forEach(({ level }, i) =>
          expect(level).toBeGreaterThanOrEqual(withoutLabs[i]?.level ?? 0),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('is the same in every order of arrival, also when entries come twice', () => {
    fc.assert(
      fc.property(anyArrival, ([ledger, arrived]) => {
        expect(levels(arrived)).toEqual(levels(ledger));
      }),
      { numRuns: 300 },
    );
  });

  it('never falls by anything a learner does or a mentor adds later', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const story = orderEntries(without(ledger, (e) => e.kind === 'assessment-voided'));
        story.forEach((_, n) => {
          levels(story.slice(0, n)).forEach(({ level }, i) =>
            expect(levels(story)[i]?.level).toBeGreaterThanOrEqual(level),
          );
        });
      }),
      { numRuns: 60 },
    );
  });

  it('reads a voided assessment as one never given, and a move between versions as nothing', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const voided = ledger.flatMap((e) => (e.kind === 'assessment-voided' ? e.payload.assessmentId : []));
        const given = (e: LedgerEntry) => e.kind === 'assessment-released' && voided.includes(e.payload.assessmentId);
        const never = without(ledger, (e) => silent(e) || given(e));
        expect(levels(ledger)).toEqual(levels(never));
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, (entry: LedgerEntry) => boolean, readonly number[]]>([
    [
      'without a mentor, knowledge and attitudes stay below 3 and skills below 2',
      (e) => e.kind === 'assessment-released',
      [2, 1, 2],
    ],
    [
      'without work on the own business nothing reaches 3',
      (e) => e.kind === 'assessment-released' && e.payload.ownBusiness,
      [2, 2, 2],
    ],
    ['without a proposal nothing reaches 4', (e) => e.kind === 'level-proposed', [3, 3, 3]],
    [
      'without results and judgements nothing leaves 0',
      (e) => ['quiz-answered', 'scenario-played', 'assessment-released'].includes(e.kind),
      [0, 0, 0],
    ],
  ])('%s', (_, refused, highest) => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        levels(without(ledger, refused)).forEach(({ level }, i) => expect(level).toBeLessThanOrEqual(highest[i] ?? 0));
      }),
      { numRuns: 300 },
    );
  });

  it('reaches every level below the one it has, and says what the next one needs', () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        for (const { level, reached, missing, evidence } of levels(ledger)) {
          expect(reached.map((step) => step.level)).toEqual([1, 2, 3, 4].slice(0, level));
          expect(missing.length > 0).toBe(level < 4);
          expect(evidence.length > 0).toBe(level > 0);
        }
      }),
      { numRuns: 300 },
    );
  });
});
