import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { helperMonthQuery, helperSettingQuery } from './agencies.queries';

/** What the agency decides for itself. */
export const agencyRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'pengaturan',
    loader: () =>
      Promise.all([client.ensureQueryData(helperSettingQuery()), client.ensureQueryData(helperMonthQuery())]),
    lazy: async () => ({ Component: (await import('./settings.page')).SettingsPage }),
  },
];
