import type { SessionView } from '@contracts/auth';
import type { HomeDocument, SyncAnswer } from '@contracts/learning';
import { fetchJson, NetworkTrouble } from '@web/platform/http';
import type { Courier } from './courier';

/** The courier over HTTP. Uploading comes along only when there is a photo to send. */
export const httpCourier: Courier = {
  async sync(request) {
    const { data } = await fetchJson<SyncAnswer>('/api/sync', { method: 'POST', body: request, timeout: 60_000 });
    if (!Array.isArray(data?.answers)) throw new NetworkTrouble('The answer to a sync was cut off.');
    return data;
  },

  async uploadPhoto(photo, began) {
    // Some browsers never ask again for a file that once did not come, so it is not asked for without signal.
    if (!navigator.onLine) throw new NetworkTrouble('offline');
    const { uploadPhoto } = await import('./upload-photo').catch((error: unknown) => {
      throw new NetworkTrouble(String(error));
    });
    await uploadPhoto(photo, began);
  },

  async whoIsSignedIn() {
    const { data } = await fetchJson<SessionView>('/api/session');
    return data && { agencyId: data.agency.id, personId: data.personId };
  },

  async fetchHome(etag, begun) {
    const answer = await fetchJson<HomeDocument>('/api/me/learning', {
      headers: etag ? { 'if-none-match': etag } : {},
      begun,
    });
    return answer.data && { document: answer.data, etag: answer.etag };
  },
};
