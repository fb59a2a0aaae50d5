import type { Mark } from './ledger-entry';

/** 0 Belum ada bukti, 1 Mengenal, 2 Mencoba, 3 Mandiri, 4 Membimbing. */
export type Level = 0 | 1 | 2 | 3 | 4;

export type CompetencyKind = 'knowledge' | 'skill' | 'attitude';

export type Competency = { readonly code: string; readonly kind: CompetencyKind };

/**
 * One thing that supports a level. `level` is the highest it can support: a result that needs a second day to count for
 * level 2 says 2, a mark of 3 that is not about the own business says 2.
 */
export type Evidence =
  | ({
      readonly kind: 'quiz' | 'scenario' | 'lab';
      readonly activityId: string;
      readonly basisPoints: number;
    } & EvidenceFacts)
  | ({
      readonly kind: 'instrument';
      readonly activityId: string;
      readonly right: number;
      readonly asked: number;
    } & EvidenceFacts)
  | ({
      readonly kind: 'criterion';
      readonly activityId: string;
      readonly submissionId: string;
      readonly versionId: string;
      readonly assessmentId: string;
      readonly criterionId: string;
      readonly mark: Mark;
      readonly ownBusiness: boolean;
    } & EvidenceFacts)
  | ({ readonly kind: 'proposal'; readonly reason: string } & EvidenceFacts);

type EvidenceFacts = {
  readonly entryId: string;
  readonly at: number;
  readonly level: Level;
  /** A newer assessment of the same submission took its place; what was reached by it stays. */
  readonly superseded: boolean;
};

/** What the next level still needs; `activities` could give it. */
export type Missing =
  | {
      readonly need: 'quiz-result' | 'scenario-result';
      readonly atLeast: number;
      /** On how many different days. */
      readonly days: 1 | 2;
      readonly activities: readonly string[];
    }
  | {
      /** The same again on another day. */
      readonly need: 'second-day';
      readonly of: 'quiz' | 'scenario';
      readonly atLeast: number;
      readonly activities: readonly string[];
    }
  | { readonly need: 'lab-result'; readonly atLeast: number; readonly activities: readonly string[] }
  | { readonly need: 'task-criterion'; readonly atLeast: Mark; readonly activities: readonly string[] }
  | { readonly need: 'second-activity'; readonly atLeast: Level; readonly activities: readonly string[] }
  | { readonly need: 'mentor-on-own-business'; readonly atLeast: Mark; readonly activities: readonly string[] }
  | { readonly need: 'mentor-proposal' };

export type CompetencyLevel = {
  readonly code: string;
  readonly level: Level;
  readonly reached: readonly { readonly level: Level; readonly at: number }[];
  /** In the order of the ledger, oldest first. */
  readonly evidence: readonly Evidence[];
  /** Whether one of `missing` is enough for the next level, or all of them are needed. */
  readonly enough: 'one' | 'all';
  readonly missing: readonly Missing[];
};

/** Basis points of a result that counts for level 1. */
export const recognisedFrom = 7000;

/** Basis points of a result that counts for level 2: of a quiz or a story on two different days, of a lab at once. */
export const triedFrom = 8000;

/** The kind of result that can reach level 2 by itself: quizzes for knowledge, choices in a story for attitudes, none for skills. */
export function strongKind(kind: CompetencyKind): 'quiz' | 'scenario' | undefined {
  if (kind === 'knowledge') return 'quiz';
  return kind === 'attitude' ? 'scenario' : undefined;
}
