import type { SessionView } from '@contracts/auth';
import type { HomeDocument, SyncAnswer } from '@contracts/learning';
import { fetchJson, NetworkTrouble } from '@web/platform/http';
import type { Courier } from './courier';

/** What of the courier needs no page to run in: everything but photos. */
export const plainCourier: Omit<Courier, 'uploadPhoto'> = {
  async sync(request) {
    const { data } = await fetchJson<SyncAnswer>('/api/sync', { method: 'POST', body: request, timeout: 60_000 });
    if (!Array.isArray(data?.answers)) throw new NetworkTrouble('The answer to a sync was cut off.');
    return data;
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
