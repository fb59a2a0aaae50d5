import type { AwarenessContent, KnowledgeItem, ReadinessContent } from '@contracts/instruments';
import type { AwarenessAnswer } from '@rules';

/** What a sitting came to. A measured form is scored by the server only; a readiness check also by the phone, by the same rules. */
export type SittingResult =
  | {
      readonly kind: 'readiness';
      /** The level as a whole, in words; null where too little was answered. */
      readonly level: string | null;
      /** The path that was proposed and why, in words. */
      readonly path: string;
      readonly reason: string;
    }
  | {
      readonly kind: 'awareness';
      readonly score: number;
      readonly asked: number;
      readonly band: string;
      readonly bandText: string;
      readonly missedAi: number;
      readonly overAttributed: number;
    }
  /** Nothing is said of a knowledge form before the one after the training is in. */
  | { readonly kind: 'knowledge'; readonly right?: number; readonly asked?: number };

/** A sitting in the learner's home document. */
export type HomeSitting = {
  readonly id: string;
  readonly enrolmentId: string;
  readonly stepId: string;
  readonly kind: SittingResult['kind'];
  readonly answeredAt: string | null;
  readonly result: SittingResult | null;
  /** Of a readiness check what she answered, so that any of her phones shows the same. */
  readonly answers?: Readonly<Record<string, number | null>>;
  readonly need?: string | null;
};

type Head = { readonly title: string; readonly minutes: number; readonly instruction: string };

/** A measured form as it is asked: in the order drawn for her, without its name and without a key. */
export type AwarenessSheet = Head & {
  readonly kind: 'awareness';
  readonly answers: AwarenessContent['answers'];
  readonly cases: readonly { readonly id: string; readonly text: string }[];
};

export type KnowledgeSheet = Head & { readonly kind: 'knowledge'; readonly items: readonly KnowledgeQuestion[] };

export type KnowledgeQuestion = { readonly id: string; readonly stem: string } & (
  | {
      readonly type: Exclude<KnowledgeItem['type'], 'JD'>;
      readonly options: readonly { readonly id: string; readonly text: string }[];
    }
  | {
      readonly type: 'JD';
      readonly lefts: readonly string[];
      /** What may be put beside each of them, in an order that tells nothing. */
      readonly rights: readonly { readonly id: string; readonly text: string }[];
    }
);

export type InstrumentSheet = ReadinessContent | AwarenessSheet | KnowledgeSheet;

/** What a phone needs to ask a questionnaire, also without a network. */
export type SittingView = {
  readonly id: string;
  readonly enrolmentId: string;
  readonly stepId: string;
  readonly sheet: InstrumentSheet;
};

/** An answer as the ledger keeps it: 1 to 5, null for “Tidak tahu”, or what was picked. */
export type SittingAnswer = number | null | readonly string[];
export type SittingAnswers = Readonly<Record<string, SittingAnswer>>;

/** The single option that was picked, if one was. */
export const pickedOne = (answer: SittingAnswer | undefined): AwarenessAnswer | undefined =>
  Array.isArray(answer) ? (answer as readonly AwarenessAnswer[])[0] : undefined;
