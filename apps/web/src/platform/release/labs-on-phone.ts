/** What a page may ask the worker about the labs. */
export type LabsWish = 'labs?' | 'keep-labs' | 'drop-labs';

/** Whether all labs are on this phone, and what they weigh on the line together, in bytes. */
export type LabsAnswer = { readonly kept: boolean; readonly bytes: number };

/**
 * Asks whether the labs can be entered without signal, brings them all, or clears them away. Null where the app is not kept on this phone,
 * or the line was lost on the way.
 */
export async function labsOnPhone(wish: LabsWish): Promise<LabsAnswer | null> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const worker = workers?.controller;
  if (!worker) return null;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as LabsAnswer | null);
    worker.postMessage(wish, [port2]);
  });
}
