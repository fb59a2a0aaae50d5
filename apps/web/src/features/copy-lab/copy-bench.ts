import { copyEngine, withMaskedPrompt, type CopyWork } from '@labs/copy';
import type { Bench } from '@web/labs';

/** The screens of the lab, in their order. */
export const steps = ['card', 'place', 'prompt', 'draft', 'text', 'reasons', 'error', 'done'] as const;
export type Step = (typeof steps)[number];

/** What lies on the bench: the work, and where the learner is in it. */
export type OnBench = CopyWork & {
  readonly at: Step;
  /** Whose product it is: the learner's own, or one of the samples. */
  readonly whose: 'own' | 0 | 1 | 2;
};

export type CopyBench = Bench<OnBench>;
export type StepProps = { readonly bench: CopyBench };

export const cleanBench: OnBench = {
  engine: copyEngine,
  at: 'card',
  whose: 'own',
  card: { product: '', price: '' },
  channel: 'wa-status',
  goal: 'order',
  occasion: '',
  prompt: { kind: 'form', fields: {} },
  source: null,
  draft: '',
  text: '',
  versions: [],
  reasons: [],
  ticks: [],
  exercise: { seed: 0, answer: null },
};

/** The most letters of a line, and of a text; what the engine reads. */
export const most = { line: 400, text: 4000, versions: 12, reasons: 12 } as const;

/** The work alone, as it is kept as evidence: nothing of the screens, nothing private in its prompt. */
export function workOf({ at: _at, whose: _whose, ...work }: OnBench): CopyWork {
  return withMaskedPrompt(work);
}

/** Keeps one more version; the first and the newest stay when there are too many. */
export const withVersion = (versions: readonly string[], text: string): readonly string[] =>
  versions[versions.length - 1] === text
    ? versions
    : [...versions, text].filter((_, index, all) => all.length <= most.versions || index !== 1);
