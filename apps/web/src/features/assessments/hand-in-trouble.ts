import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { StorageTrouble } from '@web/platform/store';

/**
 * Why judgements do not go out just now. `no-signal` mends itself; `signed-out` and `storage` (no room to keep the answer) need the mentor;
 * `someone-else`: another account is signed in on this device, and these wait for their own.
 */
export type HandInTrouble = 'no-signal' | 'storage' | 'signed-out' | 'someone-else';

/** Sending has to stop, and why. */
export class HandInHalt extends Error {
  override readonly name = 'HandInHalt';

  constructor(readonly trouble: HandInTrouble) {
    super(trouble);
  }
}

/** What stops all sending; null for the refusal of one judgement, or for our own mistake. */
export function troubleOf(error: unknown): HandInTrouble | null {
  if (error instanceof HandInHalt) return error.trouble;
  if (error instanceof StorageTrouble) return 'storage';
  if (isNetworkTrouble(error)) return 'no-signal';
  if (!(error instanceof ProblemError)) return null;
  if (error.status === 401) return 'signed-out';
  // Too often: it is the server that asks for patience.
  if (error.status === 429) return 'no-signal';
  return error.code === 'assessments/another-mentor' ? 'someone-else' : null;
}
