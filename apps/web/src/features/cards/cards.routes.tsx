import type { RouteObject } from 'react-router';
import type { Device } from '@web/platform/device';

export const cardRoutes = (device: Device): RouteObject[] => [
  {
    path: 'kartu',
    lazy: async () => {
      const [{ CardsPage }, { loadCards }] = await Promise.all([import('./cards.page'), import('./load-cards')]);
      return { Component: CardsPage, loader: () => loadCards(device) };
    },
  },
];
