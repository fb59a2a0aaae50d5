import { saveAssessment } from './mentor.api';
import type { LocalShelf } from '@web/platform/desk';
import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { shelfKey, type Leftover } from './shelved';

const start = shelfKey('');

/** Judgements that are only on this device. */
export const leftoversOn = (shelf: LocalShelf): readonly Leftover[] =>
  shelf.keys(start).flatMap((key) => shelf.read<Leftover>(key) ?? []);

/** Sends what was left behind without signal. What the server does not take as it is stays, for the mentor to open. */
export async function sendLeftovers(shelf: LocalShelf): Promise<void> {
  for (const key of shelf.keys(start)) {
    const leftover = shelf.read<Leftover>(key);
    if (!leftover || leftover.other) continue;
    const { judgement, revision, submissionId } = leftover;
    try {
      await saveAssessment(submissionId, { ...judgement, revision, versionId: key.slice(start.length) });
      shelf.remove(key);
    } catch (error) {
      if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
    }
  }
}
