import { announceNewerApp } from './newer-app';

/** How often somebody who never closes the app is asked about a newer one, at most. */
const hour = 3_600_000;

/** Which app is kept: its worker, and the addresses it answers for. */
export type KeptApp = { readonly script: string; readonly scope: string };

const learnersApp: KeptApp = { script: '/sw.js', scope: '/' };

const keeping = new Map<string, Promise<void>>();

/**
 * Keeps the app itself on the phone, so that it opens without a network, and tells when a newer one is there. Where the browser does
 * not allow it, or the line is lost, the next call tries again.
 *
 * The newer one waits until the learner changes over: nothing that she has before her changes under her hands.
 */
export function keepApp(app: KeptApp = learnersApp): Promise<void> {
  const kept = keeping.get(app.scope) ?? keep(app).catch(() => void keeping.delete(app.scope));
  keeping.set(app.scope, kept);
  return kept;
}

async function keep({ script, scope }: KeptApp): Promise<void> {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!workers) return;
  const registration = await workers.register(script, { scope });
  // The very first worker takes charge of a page that is as new as itself.
  if (workers.controller) workers.addEventListener('controllerchange', () => location.reload());

  const tell = (waiting: ServiceWorker | null): void => {
    if (waiting && workers.controller) announceNewerApp(() => waiting.postMessage('take-over'));
  };
  tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const coming = registration.installing;
    coming?.addEventListener('statechange', () => coming.state === 'installed' && tell(coming));
  });

  let lookedAt = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Date.now() - lookedAt < hour) return;
    lookedAt = Date.now();
    void registration.update().catch(() => undefined);
  });
}
