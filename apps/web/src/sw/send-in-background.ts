import { deviceClock } from '@web/platform/clock';
import { NetworkTrouble } from '@web/platform/http';
import { mendsItself, oneAtATime, Outbox, plainCourier, sendSync } from '@web/platform/outbox';
import { askPacked } from '@web/platform/packing';
import { appBuild, personIn } from '@web/platform/release';
import { readSharer, sendSealed } from '@web/platform/shared-phone';
import { LearnerStore, readSealed, type Owner } from '@web/platform/store';

/**
 * Sends what a learner's outbox holds while none of her pages is open; the browser wakes us once the network is back.
 *
 * What waits for a photo stays for the app, which alone can send photos. Throws when something else is left, so that the browser
 * tries again.
 */
export async function sendInBackground(tag: string): Promise<void> {
  const person = personIn(tag);
  if (!person) return;
  const sharer = await readSharer(person);
  // Of a locked part, and of an erased one, nobody but the server can read anything.
  if (sharer && sharer.lock !== 'open') return sendWhatIsSealed(person);
  const store = await LearnerStore.open(person);
  const outbox = new Outbox({
    store,
    courier: {
      ...plainCourier,
      // A worker fetches no scripts later: this one comes along.
      sync: (request) => sendSync(request, async () => ({ askPacked })),
      uploadPhoto: () => Promise.reject(new NetworkTrouble('Photos are sent by the app.')),
    },
    clock: deviceClock,
    random: Math.random,
    oneAtATime,
    // The browser decides when to try again, not we.
    later: () => () => undefined,
    build: appBuild,
  });
  try {
    await outbox.wake();
    const left = store.snapshot().queued.filter(({ photoIds }) => photoIds.length === 0);
    if (left.length > 0 && mendsItself(outbox.state().trouble)) throw new Error('Not everything could be sent.');
  } finally {
    outbox.stop();
    await store.close();
  }
}

async function sendWhatIsSealed(person: Owner): Promise<void> {
  await sendSealed(person, { clock: deviceClock, build: appBuild });
  if ((await readSealed(person)).length > 0) throw new Error('Not everything could be sent.');
}
