import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { cohortQuery } from '@web/cohorts';
import { participantPages, readParticipantsAsked } from './participants-list';
import type { ChosenActions } from './participants.page';

/** Who is in a cohort; `actions` is what a later feature lets one do with those who are chosen. */
export const enrolmentRoutes = (client: QueryClient, actions: ChosenActions): RouteObject[] => [
  {
    path: 'angkatan/:cohortId/peserta',
    loader: ({ params: { cohortId = '' }, request }) =>
      Promise.all([
        client.ensureQueryData(cohortQuery(cohortId)),
        client.ensureInfiniteQueryData(participantPages(cohortId, readParticipantsAsked(request.url))),
      ]),
    lazy: async () => {
      const { ParticipantsPage } = await import('./participants.page');
      return { element: <ParticipantsPage actions={actions} /> };
    },
  },
];
