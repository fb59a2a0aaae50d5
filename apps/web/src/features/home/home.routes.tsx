import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';
import { loadMentorNews } from '@web/assessments';
import { loadGoals } from '@web/evidence';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { HomePage } from './home.page';

/** Brings what this learner's home shows besides, so that nothing jumps when it comes. Without signal home does without. */
const bringCards = (device: Device) => async (): Promise<null> => {
  const home = device.store.snapshot().home;
  const answered = home?.submissions.some(({ feedback }) => feedback.length > 0);
  try {
    await Promise.all([answered && loadMentorNews(), home?.goals.length && loadGoals(device)]);
  } catch (error) {
    if (!(error instanceof NetworkTrouble || error instanceof ProblemError || error instanceof TypeError)) throw error;
  }
  return null;
};

/** Home comes with the app; the way to a lesson is fetched when it is taken. */
export const homeRoutes = (device: Device): RouteObject[] => [
  { index: true, Component: HomePage, loader: bringCards(device) },
  { path: 'modul', lazy: async () => ({ Component: (await import('./modules.page')).ModulesPage }) },
  {
    path: 'modul/:slug',
    lazy: async () => {
      const { ModulePage, loadModule } = await import('./module.page');
      return { Component: ModulePage, loader: loadModule(device) };
    },
  },
];
