import type { Device } from '@web/platform/device';
import { askToSend } from '@web/platform/release';

/**
 * Lets the outbox look for the network whenever there is reason to hope: the app opens, comes to the front, or the signal returns.
 * Without it the browser is asked to do so, should the app be closed by then.
 */
export function keepInTouch({ outbox, store, clock }: Device): void {
  const now = () => void outbox.wakeAtOnce();
  window.addEventListener('online', now);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && now());
  outbox.subscribe(() => {
    const { trouble, waiting } = outbox.state();
    if (trouble === 'no-signal' && waiting > 0) void askToSend(store.owner);
  });
  // What was fetched to open the app is news enough for now.
  const isFresh = clock() - store.snapshot().fetchedAt < 10_000;
  void outbox.wake().then(() => (isFresh ? undefined : outbox.refresh()));
}

/** Asks the browser once not to clear what is only on this phone when the disk runs low. */
export async function askToKeep(): Promise<void> {
  if (navigator.storage?.persisted && !(await navigator.storage.persisted())) await navigator.storage.persist();
}
