import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { cohortQuery } from '@web/cohorts';
import { importsQuery, invitationPages, readInvitationsAsked } from './invitations.queries';

/** Who was invited to a cohort, and the files with which many are invited at once. */
export const invitationRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'angkatan/:cohortId/undangan',
    loader: ({ params: { cohortId = '' }, request }) =>
      Promise.all([
        client.ensureQueryData(cohortQuery(cohortId)),
        client.ensureQueryData(importsQuery(cohortId)),
        client.ensureInfiniteQueryData(invitationPages(cohortId, readInvitationsAsked(request.url))),
      ]),
    lazy: async () => ({ Component: (await import('./invitations.page')).InvitationsPage }),
  },
  {
    path: 'angkatan/:cohortId/undangan/berkas',
    loader: ({ params: { cohortId = '' } }) => client.ensureQueryData(cohortQuery(cohortId)),
    lazy: async () => ({ Component: (await import('./import.page')).ImportPage }),
  },
];
