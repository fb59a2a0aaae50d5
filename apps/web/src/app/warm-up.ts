import type { DataRouter, RouteObject } from 'react-router';
import { currentEnrolment, shelfOf } from '@web/learning';
import type { Device } from '@web/platform/device';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { bringMessages } from '@web/platform/i18n';
import { keepApp } from '@web/platform/release';

/** Long after everything of the first screen has come, so that a slow line is hers alone until then. */
const leisure = 10_000;

/**
 * Fetches the other screens and the module in front while there is signal, so that they open without one: once the learner goes
 * anywhere, or after a while. Not where data is saved.
 */
export function warmUp(device: Device, router: DataRouter): void {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    forget();
    clearTimeout(timer);
    void bringAll(device, router.routes as RouteObject[]).catch(ignoreTheLine);
  };
  const forget = router.subscribe(
    ({ navigation, historyAction }) => historyAction === 'PUSH' && navigation.state === 'idle' && begin(),
  );
  const timer = setTimeout(begin, leisure);
}

async function bringAll({ store }: Device, routes: readonly RouteObject[]): Promise<void> {
  await import('./sync.dialog');
  await import('./notices');
  await bringScreens(routes);
  await bringMessages();
  const { home } = store.snapshot();
  const enrolment = home && currentEnrolment(home);
  const open = enrolment?.modules.find(({ steps }) =>
    steps.some((step) => step.required && !home?.progress.some((p) => p.stepId === step.id && p.done)),
  );
  if (open) await shelfOf(store).module(open);
  await keepApp();
}

async function bringScreens(routes: readonly RouteObject[]): Promise<void> {
  for (const { lazy, children } of routes) {
    if (typeof lazy === 'function') await lazy();
    await bringScreens(children ?? []);
  }
}

function ignoreTheLine(error: unknown): void {
  // A chunk that does not come now is fetched when its screen is opened.
  if (!(error instanceof NetworkTrouble || error instanceof ProblemError || error instanceof TypeError)) throw error;
}
