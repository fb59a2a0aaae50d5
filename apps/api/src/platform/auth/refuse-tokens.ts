import { commonProblems } from '@contracts/kernel';
import { Problem } from '@api/platform/problems';
import type { Actor } from './actor';

/** For what only a person at a device may do: a token that leaked must not be able to take the account over. */
export function refuseTokens(actor: Actor): void {
  if (actor.kind === 'token') throw new Problem(commonProblems['not-allowed']);
}
