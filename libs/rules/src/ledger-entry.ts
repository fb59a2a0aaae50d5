/** What every entry of the ledger carries. `occurredAt` is already corrected; `package` names the version it was written under. */
type Entry<Kind extends string, Payload> = {
  readonly id: string;
  readonly kind: Kind;
  readonly v: number;
  readonly occurredAt: number;
  readonly seq?: number | null | undefined;
  readonly activityId?: string | null | undefined;
  readonly package?: string | null | undefined;
  readonly payload: Payload;
};

/** The chosen option ids per question id. */
export type QuizAnswers = Readonly<Record<string, readonly string[]>>;

/** The choices made in a story, in order. */
export type ScenarioPath = readonly { readonly node: string; readonly choice: string }[];

/** A mentor's mark on one criterion: 1 Perlu bimbingan, 2 Berkembang, 3 Baik, 4 Sangat baik. */
export type Mark = 1 | 2 | 3 | 4;

export type Verdict = 'accepted' | 'returned';

/** A level that a questionnaire shows by itself, with the answers it stands on. */
export type InstrumentEvidence = {
  readonly competency: string;
  readonly level: 1 | 2;
  readonly right: number;
  readonly asked: number;
};

/** What a learner did; may be written offline, so it has a `seq` only once the server has it. */
export type LearnerAct =
  | Entry<'lesson-opened', { readonly lessonId: string }>
  | Entry<'part-read', { readonly lessonId: string; readonly part: number; readonly parts: number }>
  | Entry<'lesson-finished', { readonly lessonId: string }>
  | Entry<'quiz-answered', { readonly attemptId: string; readonly answers: QuizAnswers }>
  | Entry<'scenario-played', { readonly path: ScenarioPath }>
  | Entry<'form-saved', { readonly answers: Readonly<Record<string, unknown>> | null; readonly complete: boolean }>
  | Entry<
      'lab-finished',
      {
        readonly lab: string;
        /** What the lab's engine counts from the work; absent where the engine is not at hand, null where it cannot read the work. */
        readonly basisPoints?: number | null | undefined;
      }
    >
  | Entry<
      'instrument-answered',
      {
        readonly sittingId: string;
        /** What the answers are evidence of; absent where no key is at hand, null where they show nothing. */
        readonly shows?: InstrumentEvidence | null | undefined;
      }
    >
  | Entry<
      'submission-sent',
      {
        readonly submissionId: string;
        readonly versionId: string;
        readonly no: number;
        readonly answers: Readonly<Record<string, unknown>>;
        readonly files: readonly unknown[];
      }
    >
  | Entry<'question-asked', { readonly text: string }>;

/** What somebody else decided about a learner; always written by the server, so it always has a `seq`. */
export type Decision =
  | Entry<
      'assessment-released',
      {
        readonly assessmentId: string;
        readonly submissionId: string;
        readonly versionId: string;
        readonly decision: Verdict;
        readonly levels: Readonly<Record<string, Mark>>;
        readonly ownBusiness: boolean;
      }
    >
  | Entry<'assessment-voided', { readonly assessmentId: string }>
  | Entry<'level-proposed', { readonly competency: string; readonly level: number; readonly reason: string }>
  | Entry<'enrolment-moved', Readonly<Record<string, unknown>>>;

export type LedgerEntry = LearnerAct | Decision;

const decisionKinds: ReadonlySet<string> = new Set<Decision['kind']>([
  'assessment-released',
  'assessment-voided',
  'level-proposed',
  'enrolment-moved',
]);

/** Whether an entry is what others decided, not what the learner did. */
export function isDecision(entry: { readonly kind: string }): boolean {
  return decisionKinds.has(entry.kind);
}
