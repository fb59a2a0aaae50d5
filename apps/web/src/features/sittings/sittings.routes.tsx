import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';

export const sittingRoutes = (device: Device): RouteObject[] => [
  {
    path: 'cek/:id',
    lazy: async () => {
      const { SittingPage, loadSitting } = await import('./sitting.page');
      return { Component: SittingPage, loader: loadSitting(device) };
    },
  },
];
