import type { HomeDocument, SyncAnswer, SyncRequest } from '@contracts/learning';
import type { StoredFile } from '@web/platform/store';

export type SignedIn = { readonly agencyId: string; readonly personId: string };
export type FetchedHome = { readonly document: HomeDocument; readonly etag: string | null };

/** What the outbox asks of the network. Each throws NetworkTrouble or a ProblemError, and nothing else. */
export type Courier = {
  sync: (request: SyncRequest) => Promise<SyncAnswer>;
  /** Sends what is missing of a photo or a voice note; `began` says where it can be taken up again if the line breaks. */
  uploadPhoto: (photo: StoredFile, began: (uploadUrl: string) => Promise<void>) => Promise<void>;
  /** Null when nobody is. */
  whoIsSignedIn: () => Promise<SignedIn | null>;
  /** Null when the phone already has the newest. `begun` is the same request, when it is on its way already. */
  fetchHome: (etag: string | null, begun?: Promise<Response>) => Promise<FetchedHome | null>;
};
