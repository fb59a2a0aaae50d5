import type { SessionView } from '@contracts/auth';
import type { HomeDocument, SyncAnswer, SyncRequest } from '@contracts/learning';
import { fetchJson, NetworkTrouble } from '@web/platform/http';
import type { Courier } from './courier';
import type { AskPacked, AskToSync } from '@web/platform/packing';

/** A request that is no longer goes into one packet anyway, and gains nothing by packing. */
const onePacket = 1000;

/** Brings acts to the server in one request; what packs is fetched when the request is long enough for it. */
export async function sendSync(
  request: SyncRequest,
  fetchPacking: () => Promise<{ readonly askPacked: AskPacked }>,
): Promise<SyncAnswer> {
  const ask: AskToSync = (begun) => fetchJson('/api/sync', { method: 'POST', body: request, begun, timeout: 60_000 });
  const { data } = await (JSON.stringify(request).length > onePacket
    ? fetchPacking().then(
        ({ askPacked }) => askPacked(ask, request),
        // Without it the request is longer, and goes all the same.
        () => ask(),
      )
    : ask());
  if (!Array.isArray(data?.answers)) throw new NetworkTrouble('The answer to a sync was cut off.');
  return data;
}

/** What of the courier needs no page to run in, and nothing that comes later. */
export const plainCourier: Omit<Courier, 'sync' | 'uploadPhoto'> = {
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
