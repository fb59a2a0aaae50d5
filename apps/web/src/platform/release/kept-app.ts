import type { KeptApp } from './keep-app';

/** Whether this app was kept on the device at some time. */
export async function isKept({ script, scope }: KeptApp): Promise<boolean> {
  const registration = await registrationOf(scope);
  const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
  return worker ? new URL(worker.scriptURL).pathname === script : false;
}

/** Waits until the app is on the device, whole; false where that is not going to be. */
export async function untilKept({ scope }: KeptApp): Promise<boolean> {
  const registration = await registrationOf(scope);
  if (!registration || registration.active) return registration !== undefined;
  const coming = registration.installing ?? registration.waiting;
  if (!coming) return false;
  return new Promise((resolve) =>
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(true);
      if (coming.state === 'redundant') resolve(false);
    }),
  );
}

const registrationOf = async (scope: string): Promise<ServiceWorkerRegistration | undefined> => {
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  const found = await workers?.getRegistration(scope);
  return found && new URL(found.scope).pathname === scope ? found : undefined;
};
