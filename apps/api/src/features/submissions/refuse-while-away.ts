import { submissionProblems } from '@contracts/submissions';
import { Problem } from '@api/platform/problems';
import { StorageAway } from '@api/platform/storage';

/** Seconds after which a phone may well try again. */
const retryAfter = 30;

/** A store that does not answer is a refusal that the phone understands: it keeps what it has and comes again. */
export function refuseWhileAway(error: unknown): never {
  if (error instanceof StorageAway) throw new Problem(submissionProblems['storage-away'], { retryAfter });
  throw error;
}
