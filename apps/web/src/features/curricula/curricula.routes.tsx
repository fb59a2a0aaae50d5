import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { curriculaQuery, quizQuery, readWithPending, versionQuery } from './curricula.queries';

/** The agency's curricula: the list, a new draft, one version, and the words of its quizzes. */
export const curriculumRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'kurikulum',
    loader: () => readWithPending(client).then(() => null),
    lazy: async () => ({ Component: (await import('./curricula.page')).CurriculaPage }),
  },
  {
    path: 'kurikulum/:curriculumId/draf',
    loader: () => client.ensureQueryData(curriculaQuery()),
    lazy: async () => ({ Component: (await import('./start-draft.page')).StartDraftPage }),
  },
  {
    path: 'kurikulum/:versionId',
    loader: ({ params: { versionId = '' } }) =>
      Promise.all([client.ensureQueryData(versionQuery(versionId)), client.ensureQueryData(curriculaQuery())]),
    lazy: async () => ({ Component: (await import('./version.page')).VersionPage }),
  },
  {
    path: 'kurikulum/:versionId/kuis/:activityId',
    loader: ({ params: { versionId = '', activityId = '' } }) =>
      Promise.all([
        client.ensureQueryData(versionQuery(versionId)),
        client.ensureQueryData(quizQuery(versionId, activityId)),
      ]),
    lazy: async () => ({ Component: (await import('./quiz.page')).QuizPage }),
  },
];
