import { startTransition } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { createBrowserRouter, type DataRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { activate, bringMessages, firstLocale } from '@web/platform/i18n';
import { ownActs, shelfOf } from '@web/learning';
import { applyLook, readLook } from '@web/platform/look';
import { isShared } from '@web/platform/shared-phone';
import { noticeAddress, signInAddress } from '@web/platform/session';
import { bootLearner } from './boot-learner';
import { bringFace } from './face';
import { askToKeep, keepInTouch } from './keep-in-touch';
import { learnerRoutes } from './learner.routes';
import { warmUp } from './warm-up';

/** Opens the learner's app in the shell. */
export async function start(element: HTMLElement, firstHome?: Promise<Response>): Promise<void> {
  activate(firstLocale());
  applyLook(readLook());
  void bringFace();
  await open(createRoot(element), firstHome);
}

async function open(root: Root, firstHome?: Promise<Response>): Promise<void> {
  try {
    const boot = isShared()
      ? await (await import('./boot-shared')).bootShared(root, firstHome)
      : await bootLearner(firstHome);
    if ('signIn' in boot) return location.assign(signInAddress(location.pathname + location.search));
    if ('notice' in boot) return location.assign(noticeAddress(location.pathname + location.search));
    const { device } = boot;
    // What was just done is scored by the keys in these.
    await shelfOf(device.store).takeUp(ownActs(device.store.snapshot()).map((act) => act.package));
    const router = createBrowserRouter(learnerRoutes(device));
    await initialised(router);
    await bringMessages();
    // In small pieces: on a slow phone a press is answered in between.
    startTransition(() => root.render(<RouterProvider router={router} />));
    keepInTouch(device);
    void askToKeep();
    warmUp(device, router);
  } catch (error) {
    const { BootTrouble } = await import('./boot-trouble.page');
    root.render(<BootTrouble error={error} onAgain={() => void open(root)} />);
  }
}

/** What stands in the document, the page's own words among it, stays until the whole screen can take its place. */
const initialised = ({ state, subscribe }: DataRouter) =>
  state.initialized || new Promise<void>((resolve) => subscribe((now) => now.initialized && resolve()));
