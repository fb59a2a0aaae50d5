import type { AwarenessAnswer, AwarenessHalf, PathCondition } from '@rules';

/** What every published questionnaire says of itself. */
type Head = {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly version: string;
  readonly minutes: number;
  readonly instruction: string;
};

type Named = { readonly id: string; readonly text: string };

/** A readiness check, whole: it has no key, so this is also what a learner's phone gets. */
export type ReadinessContent = Head & {
  readonly kind: 'readiness';
  readonly scale: readonly string[];
  readonly unknown: string;
  readonly dimensions: readonly { readonly id: string; readonly title: string }[];
  readonly items: readonly ReadinessItem[];
  /** Codes of items that are asked again after the training, about the time before it. */
  readonly retrospect: readonly string[];
  readonly levels: readonly {
    readonly id: string;
    readonly from: number;
    readonly title: string;
    readonly text: string;
  }[];
  readonly need: { readonly question: string; readonly options: readonly Named[] };
  readonly paths: readonly ReadinessPath[];
};

export type ReadinessItem = {
  readonly id: string;
  readonly code: string;
  readonly dimension: string;
  readonly text: string;
  /** What 1 and 5 mean, in facts. */
  readonly low: string;
  readonly high: string;
  readonly strength: string;
  readonly firstStep: string;
};

/** `module` stands on the rules of which the first that holds is the path; the others are advice. */
export type ReadinessPath = {
  readonly id: string;
  readonly when: PathCondition;
  readonly module?: string;
  readonly title: string;
  readonly text: string;
};

/** “Apakah ini AI?” with both its forms and their keys: never leaves the server. */
export type AwarenessContent = Head & {
  readonly kind: 'awareness';
  readonly answers: readonly { readonly id: AwarenessAnswer; readonly text: string }[];
  readonly bands: readonly { readonly from: number; readonly title: string; readonly text: string }[];
  readonly evidence: { readonly competency: string; readonly first: number; readonly post: number };
  readonly forms: readonly {
    readonly form: 'a' | 'b';
    readonly cases: readonly (Named & {
      readonly answer: AwarenessAnswer;
      readonly half: AwarenessHalf;
      readonly why: string;
    })[];
  }[];
};

/** The knowledge forms with their keys: never leave the server. */
export type KnowledgeContent = Head & {
  readonly kind: 'knowledge';
  readonly forms: readonly {
    readonly form: 'pa' | 'pb' | 'pc';
    readonly reserve: boolean;
    readonly items: readonly KnowledgeItem[];
  }[];
};

export type KnowledgeItem = { readonly id: string; readonly competency: string; readonly stem: string } & (
  | {
      readonly type: 'PG' | 'PM' | 'CS' | 'HI';
      readonly options: readonly (Named & { readonly right: boolean; readonly why: string })[];
    }
  | {
      readonly type: 'JD';
      readonly pairs: readonly { readonly id: string; readonly left: string; readonly right: string }[];
    }
);

export type InstrumentContent = ReadinessContent | AwarenessContent | KnowledgeContent;
export type InstrumentKind = InstrumentContent['kind'];
