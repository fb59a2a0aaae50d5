import type {
  Catalogue,
  Competency,
  LearnerAct,
  LedgerEntry,
  Mark,
  Outline,
  QuizKey,
  ScenarioKey,
  ScenarioPath,
} from './index';

/** West Indonesian time, the zone of these learners. */
export const wib = 420;

const hour = 3_600_000;
let last = 0;

export const newId = () => `id-${String((last += 1)).padStart(6, '0')}`;

/** Noon, or another hour, of a day in WIB; day 1 is Monday 16 November 2026. */
export const onDay = (day: number, atHour = 12) => Date.UTC(2026, 10, 15 + day) + (atHour - 7) * hour;

/** A quiz whose every question has `a` right and `b` wrong. */
export const aQuizKey = (asked: number): QuizKey => ({
  questions: Array.from({ length: asked }, (_, no) => ({
    id: `q${no}`,
    choose: 'one' as const,
    options: [
      { id: 'a', right: true },
      { id: 'b', right: false },
    ],
  })),
});

export const answersWith = (right: number, asked: number): Record<string, string[]> =>
  Object.fromEntries(Array.from({ length: asked }, (_, no) => [`q${no}`, [no < right ? 'a' : 'b']]));

/** A story that asks the same question until a choice ends it. */
export const aStory: ScenarioKey = {
  start: 'opening',
  nodes: [
    { id: 'opening', next: 'ask' },
    {
      id: 'ask',
      choices: (['best', 'fair', 'poor'] as const).flatMap((quality) => [
        { id: quality, quality, to: 'opening' },
        { id: `${quality}-end`, quality, to: 'end' },
      ]),
    },
    { id: 'end' },
  ],
};

/** A way through the story that earns so many points with so many choices, and ends it. */
export const pathWith = (points: number, choices: number): ScenarioPath =>
  Array.from({ length: choices }, (_, no) => {
    const quality = points - 2 * no >= 2 ? 'best' : points - 2 * no === 1 ? 'fair' : 'poor';
    return { node: 'ask', choice: no === choices - 1 ? `${quality}-end` : quality };
  });

export const competencies = {
  knowledge: { code: 'A1', kind: 'knowledge' },
  skill: { code: 'B1', kind: 'skill' },
  attitude: { code: 'A4', kind: 'attitude' },
  untaught: { code: 'F4', kind: 'skill' },
} satisfies Record<string, Competency>;

export const taught = ['A1', 'B1', 'A4'];
const quiz = (id: string, asked: number) => ({ id, kind: 'quiz' as const, evidence: taught, ...aQuizKey(asked) });
const story = (id: string) => ({ id, kind: 'scenario' as const, evidence: taught, ...aStory });
const task = (id: string) => ({
  id,
  kind: 'practice-task' as const,
  criteria: [
    { id: 'main', safety: false, competencies: taught },
    { id: 'side', safety: true, competencies: ['E2'] },
  ],
});

/** Every activity but `elsewhere` gives evidence for A1, B1 and A4. */
export const catalogue: Catalogue = Object.fromEntries(
  [
    quiz('quiz', 10),
    quiz('other-quiz', 10),
    quiz('long-quiz', 1003),
    quiz('longer-quiz', 2004),
    { ...quiz('elsewhere', 10), evidence: ['E2'] },
    story('story'),
    story('other-story'),
    { id: 'form', kind: 'form' as const },
    task('task'),
    task('other-task'),
  ].map((activity) => [activity.id, activity]),
);

const lab = (id: string, evidence = taught) => ({ id, kind: 'lab' as const, lab: 'copy', evidence });

/** The same activities and three labs, of which `lab-elsewhere` gives evidence for another competency only. */
export const catalogueWithLabs: Catalogue = {
  ...catalogue,
  ...Object.fromEntries(
    [lab('lab'), lab('other-lab'), lab('lab-elsewhere', ['E2'])].map((activity) => [activity.id, activity]),
  ),
};

/** The same and a questionnaire, which says by itself what it shows. */
export const catalogueWithCheck: Catalogue = {
  ...catalogueWithLabs,
  check: { id: 'check', kind: 'instrument', instrument: 'apakah-ini-ai' },
};

export const outline: Outline = {
  activities: catalogue,
  modules: [
    {
      id: 'm1',
      steps: [
        { kind: 'lesson', id: 'taster', optional: true, minutes: 6, parts: 4, tries: null },
        { kind: 'lesson', id: 'lesson', optional: false, minutes: 7, parts: 6, tries: null },
        { kind: 'activity', id: 'form', optional: false, minutes: null, parts: 0, tries: null },
        { kind: 'activity', id: 'task', optional: false, minutes: 20, parts: 4, tries: 3 },
      ],
    },
    {
      id: 'm2',
      steps: [
        { kind: 'lesson', id: 'other-lesson', optional: false, minutes: 8, parts: 4, tries: null },
        { kind: 'activity', id: 'other-task', optional: false, minutes: 40, parts: 9, tries: 3 },
      ],
    },
  ],
};

/** One act of a learner, now or when said. */
export function anAct<Kind extends LearnerAct['kind']>(
  kind: Kind,
  payload: Extract<LearnerAct, { kind: Kind }>['payload'],
  at = onDay(1),
  activityId?: string,
): LedgerEntry {
  return { id: newId(), kind, v: 1, occurredAt: at, activityId, payload } as LedgerEntry;
}

export const quizAnswered = (right: number, at = onDay(1), activityId = 'quiz') => {
  const asked = { 'long-quiz': 1003, 'longer-quiz': 2004 }[activityId] ?? 10;
  return anAct('quiz-answered', { attemptId: newId(), answers: answersWith(right, asked) }, at, activityId);
};

export const storyPlayed = (points: number, choices: number, at = onDay(1), activityId = 'story') =>
  anAct('scenario-played', { path: pathWith(points, choices) }, at, activityId);

/** A lab's work with what its engine counts; undefined where no engine is at hand, null where it cannot read the work. */
export const labFinished = (basisPoints: number | null | undefined, at = onDay(1), activityId = 'lab') =>
  anAct('lab-finished', { lab: 'copy', basisPoints }, at, activityId);

/** A questionnaire's answers with what they show; undefined where no key is at hand, null where they show nothing. */
export const checkAnswered = (
  level: 1 | 2 | null | undefined,
  at = onDay(1),
  competency = 'B1',
  activityId = 'check',
) =>
  anAct(
    'instrument-answered',
    { sittingId: newId(), shows: level && { competency, level, right: 8 + level, asked: 12 } },
    at,
    activityId,
  );

type Assessed = {
  task?: string;
  submission?: string;
  at?: number;
  seq?: number;
  own?: boolean;
  accepted?: boolean;
  id?: string;
};

/** A mentor's mark on the criterion that counts for A1, B1 and A4. */
export function assessed(mark: Mark, given: Assessed = {}): LedgerEntry {
  const { task = 'task', submission = `${task}-thread`, at = onDay(1), own = true, accepted = true } = given;
  return {
    id: newId(),
    kind: 'assessment-released',
    v: 1,
    occurredAt: at,
    seq: given.seq ?? (last += 1),
    activityId: task,
    payload: {
      assessmentId: given.id ?? newId(),
      submissionId: submission,
      versionId: newId(),
      decision: accepted ? 'accepted' : 'returned',
      levels: { main: mark, side: 3 },
      ownBusiness: own,
    },
  };
}

export const voided = (assessmentId: string, at = onDay(9)): LedgerEntry => ({
  id: newId(),
  kind: 'assessment-voided',
  v: 1,
  occurredAt: at,
  seq: (last += 1),
  payload: { assessmentId },
});

export const proposed = (
  level: number,
  at = onDay(8),
  reason = 'Melatih dua staf.',
  competency = 'B1',
): LedgerEntry => ({
  id: newId(),
  kind: 'level-proposed',
  v: 1,
  occurredAt: at,
  seq: (last += 1),
  payload: { competency, level, reason },
});
