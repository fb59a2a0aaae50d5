import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';
import { loadMentorNews } from '@web/assessments';
import { HomePage } from './home.page';

/**
 * Brings what stands in sight beside the next step, so that nothing jumps when it comes; what stands below comes when it comes. Without
 * signal home does without.
 */
const bringNews = (device: Device) => async (): Promise<null> => {
  const answered = device.store.snapshot().home?.submissions.some(({ feedback }) => feedback.length > 0);
  if (answered) await loadMentorNews().catch(ignoreTheLine);
  return null;
};

function ignoreTheLine(error: unknown): void {
  if (!(error instanceof TypeError)) throw error;
}

/** Home comes with the app; the way to a lesson is fetched when it is taken. */
export const homeRoutes = (device: Device): RouteObject[] => [
  { index: true, Component: HomePage, loader: bringNews(device) },
  { path: 'modul', lazy: async () => ({ Component: (await import('./modules.page')).ModulesPage }) },
  {
    path: 'modul/:slug',
    lazy: async () => {
      const { ModulePage, loadModule } = await import('./module.page');
      return { Component: ModulePage, loader: loadModule(device) };
    },
  },
];
