import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { bringMessages } from '@web/platform/i18n';
import { askToSend, isKept, keepApp } from '@web/platform/release';
import { StorageTrouble } from '@web/platform/store';
import { dropSettled } from './carry-works';
import { fetchWaiting } from './hand-in.api';
import { mentorDesk } from './keep-desk';
import { isLineCut, knownDevice, subscribeToDevice, type MentorDevice } from './mentor-device';

/**
 * Sends what waits whenever there is reason to hope: the desk opens, comes to the front, or the signal returns. Without it the browser is
 * asked to do so, should the desk be closed by then.
 */
export function keepMentorInTouch(): void {
  let device: MentorDevice | null = null;
  const now = () => void (device && settle(device));
  let wasCut = false;
  subscribeToDevice(() => {
    // Somebody sat down, or an answer came where none had come before.
    const isHope = device !== knownDevice() || (wasCut && !isLineCut());
    wasCut = isLineCut();
    if (device !== knownDevice()) askWhenCut(knownDevice());
    device = knownDevice();
    if (isHope) now();
  });
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && now());
  void keepIfKept();
}

/** Only a desk that is kept has a worker to do it. */
function askWhenCut(device: MentorDevice | null): void {
  device?.outbox.subscribe(() => {
    if (device.outbox.state().trouble === 'no-signal') void askToSend(device.bag.owner);
  });
}

/** Sends, and then lets go of carried works that need no judgement of hers any more. */
async function settle({ bag, outbox }: MentorDevice): Promise<void> {
  await outbox.wakeAtOnce();
  try {
    if (!outbox.state().trouble) await dropSettled(bag, fetchWaiting);
  } catch (error) {
    // There is another time.
    if (!isNetworkTrouble(error) && !(error instanceof ProblemError) && !(error instanceof StorageTrouble)) throw error;
  }
}

/** Who took works along once is told of newer versions of the desk; for everybody else it is not kept. */
async function keepIfKept(): Promise<void> {
  if (!(await isKept(mentorDesk))) return;
  await keepApp(mentorDesk);
  await bringMessages();
}
