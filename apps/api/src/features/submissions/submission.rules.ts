import { submissionProblems, type ThreadState } from '@contracts/submissions';
import type { ProblemSpec } from '@contracts/kernel';

type Thread = { readonly status: ThreadState; readonly latestNo: number };

/** Why another version may not be sent now; nothing when it may. A question costs no try and closes nothing. */
export function refusalToSend({ status, latestNo }: Thread, attempts: number): ProblemSpec | undefined {
  if (status === 'accepted') return submissionProblems['already-accepted'];
  if (status === 'submitted' || status === 'in_review') return submissionProblems['still-with-mentor'];
  return latestNo >= attempts ? submissionProblems['tries-used-up'] : undefined;
}

/** Whether the mentor has work of this thread in hand. */
export const isWithMentor = (status: ThreadState): boolean => status === 'submitted' || status === 'in_review';

/** The name a mentor reads: the first one, without a title ("Hj. Sari Dewi" is Sari). */
export function shownName(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.find((word) => !word.endsWith('.')) ?? words[0] ?? '';
}
