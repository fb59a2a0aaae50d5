import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { curriculaQuery } from '@web/curricula';
import { readCohortsAsked } from './cohorts-list';
import { activityQuery, cohortPages, cohortQuery } from './cohorts.queries';

/** The agency's cohorts: the list, a new one, and one with its figures. */
export const cohortRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'angkatan',
    loader: ({ request }) => client.ensureInfiniteQueryData(cohortPages(readCohortsAsked(request.url))),
    lazy: async () => ({ Component: (await import('./cohorts.page')).CohortsPage }),
  },
  {
    path: 'angkatan/baru',
    loader: () => client.ensureQueryData(curriculaQuery()),
    lazy: async () => ({ Component: (await import('./open-cohort.page')).OpenCohortPage }),
  },
  {
    path: 'angkatan/:cohortId',
    loader: ({ params: { cohortId = '' } }) => client.ensureQueryData(activityQuery(cohortId)),
    lazy: async () => ({ Component: (await import('./cohort.page')).CohortPage }),
  },
  {
    path: 'angkatan/:cohortId/ubah',
    loader: ({ params: { cohortId = '' } }) => client.ensureQueryData(cohortQuery(cohortId)),
    lazy: async () => ({ Component: (await import('./change-cohort.page')).ChangeCohortPage }),
  },
];
