import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';

export const cardRoutes = (device: Device): RouteObject[] => [
  {
    path: 'kartu',
    lazy: async () => {
      const { CardsPage, loadCards } = await import('./cards.page');
      return { Component: CardsPage, loader: () => loadCards(device) };
    },
  },
];
