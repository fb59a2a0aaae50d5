import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';

export const businessRoutes = (device: Device): RouteObject[] => [
  {
    path: 'tim',
    lazy: async () => {
      const { TeamPage, loadTeam } = await import('./team.page');
      return { Component: TeamPage, loader: loadTeam(device) };
    },
  },
];
