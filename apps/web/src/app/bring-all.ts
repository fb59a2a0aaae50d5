import type { RouteObject } from 'react-router';
import { currentEnrolment, shelfOf } from '@web/learning';
import type { Device } from '@web/platform/device';
import { bringMessages } from '@web/platform/i18n';
import { keepApp } from '@web/platform/release';
import { keepSheets } from '@web/sittings';

/** Brings the other screens, their words and the module in front onto the phone, and then the app itself. */
export async function bringAll(device: Device, routes: readonly RouteObject[]): Promise<void> {
  const { store } = device;
  await import('./sync.dialog');
  await import('./notices');
  await bringScreens(routes);
  await bringMessages();
  const { home } = store.snapshot();
  const enrolment = home && currentEnrolment(home);
  const open = enrolment?.modules.find(({ steps }) =>
    steps.some((step) => step.required && !home?.progress.some((p) => p.stepId === step.id && p.done)),
  );
  if (enrolment && open) {
    await shelfOf(store).module(open);
    await keepSheets(device, { enrolment, module: open });
  }
  await keepApp();
}

async function bringScreens(routes: readonly RouteObject[]): Promise<void> {
  for (const { lazy, children } of routes) {
    if (typeof lazy === 'function') await lazy();
    await bringScreens(children ?? []);
  }
}
