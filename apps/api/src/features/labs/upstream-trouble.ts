import { types } from 'node:util';
import { helperProblems as problems } from '@contracts/labs';
import { Problem } from '@api/platform/problems';

/** Seconds; nobody waits longer for a draft, and a server that says so has something else to say. */
const longestWait = 3600;
const usualWait = 30;

/**
 * The problem that a failure of the model's server is to the person who asked.
 *
 * Nothing else of the failure goes on: its words may repeat what was sent, or the key.
 */
export async function troubleOf(error: unknown): Promise<Problem> {
  if (error instanceof Problem) return error;
  const { APIConnectionError, APIError } = await import('openai');
  if (error instanceof APIConnectionError || isCutLine(error))
    return new Problem(problems.unreachable, { retryAfter: usualWait });
  if (!(error instanceof APIError)) return new Problem(problems.unreadable);
  const { status, headers } = error;
  const retryAfter = readWait(headers?.get('retry-after'), headers?.get('date'));
  if (status === 429) return new Problem(problems.busy, { retryAfter });
  if (status === undefined || status >= 500) return new Problem(problems.unreachable, { retryAfter });
  return new Problem(problems['turned-away']);
}

/** What fetch throws where a body ends before its end. */
const isCutLine = (error: unknown): boolean => types.isNativeError(error) && error.name === 'TypeError';

/** Seconds, or a moment, as servers say when to come again. */
function readWait(said: string | null | undefined, now: string | null | undefined): number {
  const until = said && now ? (Date.parse(said) - Date.parse(now)) / 1000 : Number.NaN;
  const seconds = said && /^\d+$/.test(said.trim()) ? Number(said) : until;
  return Number.isFinite(seconds) ? Math.min(longestWait, Math.max(1, Math.ceil(seconds))) : usualWait;
}
