import { authProblems } from '@contracts/auth';
import { commonProblems, type Locale } from '@contracts/kernel';
import type { Problem } from '@api/platform/problems';
import { say } from './say';

/** Why nobody was signed in, in a sentence that blames nobody and says what to do; no problem at all means an empty field. */
export function signInRefusal(
  problem: Problem | undefined,
  locale: Locale,
): { status: number; sentence: string; retryAfter?: number } {
  if (!problem) return { status: 422, sentence: say(locale, 'people:signIn.empty') };
  const { status, code } = problem.spec;
  const retryAfter = Number(problem.members['retryAfter'] ?? 0);
  switch (code) {
    case authProblems['wrong-login'].code:
      return { status, sentence: say(locale, 'people:signIn.wrong') };
    case authProblems['wait-before-retry'].code:
      return { status, sentence: say(locale, 'people:signIn.wait', { seconds: retryAfter }), retryAfter };
    case authProblems['not-in-any-agency'].code:
      return { status, sentence: say(locale, 'people:signIn.noAgency') };
    case commonProblems['too-many'].code:
      return { status, sentence: say(locale, 'people:signIn.busy'), retryAfter };
    default:
      throw problem;
  }
}
