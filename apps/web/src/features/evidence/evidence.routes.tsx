import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';

export const evidenceRoutes = (device: Device): RouteObject[] => [
  {
    path: 'kemampuan',
    lazy: async () => {
      const [{ LevelsPage }, { loadFramework }] = await Promise.all([import('./levels.page'), import('./framework')]);
      return { Component: LevelsPage, loader: () => loadFramework(device) };
    },
  },
  {
    path: 'kemampuan/:code',
    lazy: async () => {
      const [{ CompetencyPage }, { loadCompetency }] = await Promise.all([
        import('./competency.page'),
        import('./load-competency'),
      ]);
      return { Component: CompetencyPage, loader: loadCompetency(device) };
    },
  },
];
