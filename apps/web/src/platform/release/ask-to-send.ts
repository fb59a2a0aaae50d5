type Person = { readonly agencyId: string; readonly personId: string };
type SyncRegistration = ServiceWorkerRegistration & {
  readonly sync?: { readonly register: (tag: string) => Promise<void> };
};

const prefix = 'send/';

/** Whose outbox a tag speaks of; undefined for a tag that is not ours. */
export function personIn(tag: string): Person | undefined {
  const [agencyId, personId] = tag.startsWith(prefix) ? tag.slice(prefix.length).split('/') : [];
  return agencyId && personId ? { agencyId, personId } : undefined;
}

/** Asks the browser to send what waits once the network is back, even if the app is closed by then. Few browsers can. */
export async function askToSend({ agencyId, personId }: Person): Promise<void> {
  const registration = (await navigator.serviceWorker?.getRegistration()) as SyncRegistration | undefined;
  // It may be forbidden; then the app sends when it is opened next.
  await registration?.sync?.register(`${prefix}${agencyId}/${personId}`).catch(() => undefined);
}
