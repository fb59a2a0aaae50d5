import fc from 'fast-check';
import type { LedgerEntry } from './index';
import { answersWith, onDay, pathWith, taught } from './ledger.given';

const sixHours = 6 * 3_600_000;

const anyTime = fc.integer({ min: 0, max: 24 }).map((times) => onDay(1, 0) + times * sixHours);
const moved = fc.record({ kind: fc.constant('enrolment-moved'), payload: fc.constant({ to: 'v2' }) });
const anyTask = fc.constantFrom('task', 'other-task');
const assessmentIds = fc.constantFrom('s1', 's2', 's3', 's4', 's5');

const someTime = (entry: fc.Arbitrary<object>): fc.Arbitrary<LedgerEntry> =>
  entry.chain((drawn) => anyTime.map((occurredAt) => ({ v: 1, occurredAt, ...drawn }) as unknown as LedgerEntry));

const anyEntry = someTime(
  fc.oneof(
    moved,
    fc.record({
      kind: fc.constant('lesson-opened'),
      payload: fc.record({ lessonId: fc.constantFrom('lesson', 'taster', 'gone') }),
    }),
    fc.record({
      kind: fc.constant('lesson-finished'),
      payload: fc.record({ lessonId: fc.constantFrom('lesson', 'other-lesson') }),
    }),
    fc.record({
      kind: fc.constant('part-read'),
      payload: fc.record({
        lessonId: fc.constantFrom('lesson', 'other-lesson'),
        part: fc.integer({ min: 1, max: 6 }),
        parts: fc.constant(6),
      }),
    }),
    fc.record({
      kind: fc.constant('form-saved'),
      activityId: fc.constant('form'),
      payload: fc.record({ answers: fc.constant(null), complete: fc.boolean() }),
    }),
    fc.record({
      kind: fc.constant('quiz-answered'),
      activityId: fc.constantFrom('quiz', 'other-quiz', 'elsewhere', 'gone'),
      payload: fc.record({
        attemptId: fc.uuid(),
        answers: fc.integer({ min: 5, max: 10 }).map((right) => answersWith(right, 10)),
      }),
    }),
    fc.record({
      kind: fc.constant('scenario-played'),
      activityId: fc.constantFrom('story', 'other-story'),
      payload: fc.record({ path: fc.integer({ min: 5, max: 10 }).map((points) => pathWith(points, 5)) }),
    }),
    fc.record({ kind: fc.constant('submission-sent'), activityId: anyTask, payload: fc.constant({}) }),
    anyTask.chain((task) =>
      fc.record({
        kind: fc.constant('assessment-released'),
        activityId: fc.constant(task),
        payload: fc.record({
          assessmentId: assessmentIds,
          submissionId: fc.constant(`${task}-thread`),
          versionId: fc.uuid(),
          decision: fc.constantFrom('accepted', 'returned'),
          levels: fc.record({ main: fc.constantFrom(1, 2, 3, 4) }),
          ownBusiness: fc.boolean(),
        }),
      }),
    ),
    fc.record({ kind: fc.constant('assessment-voided'), payload: fc.record({ assessmentId: assessmentIds }) }),
    fc.record({
      kind: fc.constant('level-proposed'),
      payload: fc.record({
        competency: fc.constantFrom(...taught),
        level: fc.constantFrom(3, 4),
        reason: fc.constantFrom('Melatih staf.', ' '),
      }),
    }),
  ),
);

const anyLabFinished = someTime(
  fc.record({
    kind: fc.constant('lab-finished'),
    activityId: fc.constantFrom('lab', 'other-lab', 'lab-elsewhere', 'gone'),
    payload: fc.record({
      lab: fc.constant('copy'),
      basisPoints: fc.constantFrom(0, 6999, 7000, 7999, 8000, 10_000, null, undefined),
    }),
  }),
);

const ledgerOf = (entry: fc.Arbitrary<LedgerEntry>): fc.Arbitrary<LedgerEntry[]> =>
  fc.array(fc.tuple(entry, fc.nat(1_000_000)), { maxLength: 25 }).map((drawn) => {
    const released = new Set<string>();
    return drawn.flatMap(([entry, number], seq) => {
      if (entry.kind === 'assessment-released') {
        if (released.has(entry.payload.assessmentId)) return [];
        released.add(entry.payload.assessmentId);
      }
      return { ...entry, id: `${number}-${seq}`, seq };
    });
  });

/** Any learner's ledger: ids in no order, many acts at the same moment, and decisions numbered against their clocks. */
export const anyLedger = ledgerOf(anyEntry);

/** Any ledger of a learner who also works in labs. */
export const anyLedgerWithLabs = ledgerOf(fc.oneof({ weight: 2, arbitrary: anyEntry }, anyLabFinished));

/** A ledger and the same entries as they might arrive: in another order, some of them twice. */
export const anyArrival: fc.Arbitrary<[LedgerEntry[], LedgerEntry[]]> = anyLedger.chain((ledger) =>
  fc.tuple(
    fc.constant(ledger),
    fc
      .tuple(fc.shuffledSubarray(ledger, { minLength: ledger.length }), fc.subarray(ledger))
      .map(([arrived, again]) => [...arrived, ...again]),
  ),
);
