import { Bag } from '@web/platform/bag';
import { deviceClock } from '@web/platform/clock';
import { oneAtATime } from '@web/platform/outbox';
import { personIn } from '@web/platform/release';
import { handInAssessment, whoIsSignedIn } from './hand-in.api';
import { JudgementOutbox } from './judgement-outbox';

/**
 * Sends what a mentor decided while none of her pages is open; the browser wakes the desk's worker once the network is back. Throws when
 * something is left that only waits for the line, so that the browser tries again.
 */
export async function sendJudgements(tag: string): Promise<void> {
  const mentor = personIn(tag);
  if (!mentor) return;
  const bag = await Bag.open(mentor);
  const outbox = new JudgementOutbox({
    bag,
    handIn: handInAssessment,
    whoIsSignedIn,
    clock: deviceClock,
    random: Math.random,
    oneAtATime,
    // The browser decides when to try again, not we.
    later: () => () => undefined,
  });
  try {
    await outbox.wake();
    if (outbox.state().trouble === 'no-signal') throw new Error('Not everything could be sent.');
  } finally {
    outbox.stop();
    await bag.close();
  }
}
