import type { Answers, OwnAnswers, SalesWork, SentReport } from '@labs/sales';

/** The steps of the lab, in their order. */
export const steps = ['data', 'columns', 'book', 'report', 'questions', 'send'] as const;

export type Step = (typeof steps)[number];

/** What lies on the bench: where one is, how the file is to be read, its sums and the answers. The file's rows are not in it. */
export type SalesBench = {
  readonly step: Step;
  /** Which of the eight questions one is at, from 0. */
  readonly question: number;
  readonly source: SalesWork['source'] | null;
  /** Rows pasted as text; they stay on the phone. */
  readonly pasted: string;
  readonly fileName: string;
  readonly asked: Answers;
  readonly report: SentReport | null;
  readonly answers: OwnAnswers;
};

export const startBench: SalesBench = {
  step: 'data',
  question: 0,
  source: null,
  pasted: '',
  fileName: '',
  asked: {},
  report: null,
  answers: {},
};

/** More than this is a file and no paste: the bench is kept whole at each pause. */
export const longestPaste = 30_000;

/** What is sent when the work is done, and all of it. */
export const workOf = ({ source, report, answers }: SalesBench): SalesWork | null =>
  source && report ? { source, report, answers } : null;
