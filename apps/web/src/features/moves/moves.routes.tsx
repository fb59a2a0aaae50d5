import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { movesQuery } from './moves.queries';

/** A cohort's way to another version. */
export const moveRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'angkatan/:cohortId/pindah-versi',
    loader: ({ params: { cohortId = '' } }) => client.ensureQueryData(movesQuery(cohortId)),
    lazy: async () => ({ Component: (await import('./move.page')).MovePage }),
  },
];
