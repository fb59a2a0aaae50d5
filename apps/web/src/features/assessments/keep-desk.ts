import { bringMessages } from '@web/platform/i18n';
import { keepApp, untilKept } from '@web/platform/release';

/** The desk's own service worker. Its script stands at the root, so that it may also answer for `/mentor` itself. */
export const mentorDesk = { script: '/mentor-sw.js', scope: '/mentor' } as const;

/** Keeps the desk on this device, so that it opens without a network; false where that was not possible. */
export async function keepDesk(): Promise<boolean> {
  try {
    if (navigator.storage?.persist) void navigator.storage.persist();
    await keepApp(mentorDesk);
    await bringMessages();
    return await untilKept(mentorDesk);
  } catch (error) {
    // Without signal, in a private window, or over plain HTTP.
    if (error instanceof TypeError || error instanceof DOMException) return false;
    throw error;
  }
}
