import { fetchJson, NetworkTrouble, ProblemError } from '@web/platform/http';
import { oneAtATime, sendingOf } from '@web/platform/outbox';
import type { LearnerStore } from '@web/platform/store';

/** How long the server may take; what it was not told it finds out by itself after a while. */
const patience = 10_000;

/**
 * Tells the server that a photo which is with it, or half on its way, is no longer part of what will be sent.
 *
 * Not while the outbox is being sent, nor for a photo that waits in it. On the phone the photo counts as not sent from then on, so that
 * whoever puts it back has it brought again. What cannot be told now is left to the server, which lets go of what was never sent.
 */
export async function giveBackPhoto(store: LearnerStore, id: string): Promise<void> {
  const photo = await store.readPhoto(id);
  if (!photo?.uploadUrl) return;
  await oneAtATime(sendingOf(store.owner), async () => {
    const uploadUrl = (await store.readPhoto(id))?.uploadUrl;
    if (!uploadUrl || store.snapshot().queued.some(({ photoIds }) => photoIds.includes(id))) return;
    await store.changePhoto(id, { uploaded: false, uploadUrl: null });
    const headers = { 'tus-resumable': '1.0.0' };
    await fetchJson(uploadUrl, { method: 'DELETE', headers, timeout: patience }).catch((error: unknown) => {
      if (!(error instanceof NetworkTrouble || error instanceof ProblemError)) throw error;
    });
  });
}
