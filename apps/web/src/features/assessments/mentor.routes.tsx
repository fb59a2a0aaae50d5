import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';

/** The mentor's desk: what waits for her, the marking screen, and what she has judged. */
export const mentorRoutes = (client: QueryClient): RouteObject[] => [
  {
    index: true,
    lazy: async () => {
      const { QueuePage, loadQueue } = await import('./queue.page');
      return { Component: QueuePage, loader: loadQueue(client) };
    },
  },
  {
    path: 'riwayat',
    lazy: async () => {
      const { HistoryPage, loadHistory } = await import('./history.page');
      return { Component: HistoryPage, loader: loadHistory(client) };
    },
  },
  {
    path: 'kiriman/:id',
    lazy: async () => {
      const { MarkingPage, loadMarking } = await import('./marking.page');
      return { Component: MarkingPage, loader: loadMarking(client) };
    },
  },
];
