import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';
import { HomePage } from './home.page';

/** Home comes with the app; the way to a lesson is fetched when it is taken. */
export const homeRoutes = (device: Device): RouteObject[] => [
  { index: true, Component: HomePage },
  { path: 'modul', lazy: async () => ({ Component: (await import('./modules.page')).ModulesPage }) },
  {
    path: 'modul/:slug',
    lazy: async () => {
      const { ModulePage, loadModule } = await import('./module.page');
      return { Component: ModulePage, loader: loadModule(device) };
    },
  },
];
