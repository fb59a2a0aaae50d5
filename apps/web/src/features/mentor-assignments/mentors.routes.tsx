import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { mentorsQuery } from './mentors.queries';

/** The agency's mentors. */
export const mentorAssignmentRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'mentor',
    loader: () => client.ensureQueryData(mentorsQuery()),
    lazy: async () => ({ Component: (await import('./mentors.page')).MentorsPage }),
  },
];
