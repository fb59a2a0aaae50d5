import type { DecidedJudgement } from '@web/platform/bag';
import type { LocalShelf } from '@web/platform/desk';
import { judgementIn } from './judgement-keeper';
import type { Judgement } from './judgement.rules';
import type { MentorDevice } from './mentor-device';
import { shelfKey, type Leftover } from './shelved';

export type CalledBack = 'here' | 'too-late' | 'no-room';

/**
 * Brings a judgement that the server does not have back into its fields; what another device wrote meanwhile stands beside it.
 * `versionId` is where it goes on, when that is a newer version than the one it was written for.
 */
export async function callBack(
  { outbox }: MentorDevice,
  shelf: LocalShelf,
  item: DecidedJudgement,
  versionId = item.request.versionId,
): Promise<CalledBack> {
  let isFull = false;
  const isHere = await outbox.callBack(item.id, ({ request, answer, submissionId, learnerName }) => {
    const stored = answer?.outcome === 'refused' ? answer.stored : null;
    const isSame = versionId === request.versionId;
    const leftover: Leftover = {
      judgement: wordsOf(request),
      revision: isSame ? (stored?.revision ?? request.revision) : 0,
      other: isSame && stored ? judgementIn(stored) : null,
      submissionId,
      learnerName,
    };
    isFull = !shelf.write(shelfKey(versionId), leftover);
    return !isFull;
  });
  return isHere ? 'here' : isFull ? 'no-room' : 'too-late';
}

export const wordsOf = ({ levels, strength, nextStep, decision, reason }: DecidedJudgement['request']): Judgement => ({
  levels,
  strength,
  nextStep,
  decision,
  reason,
});
