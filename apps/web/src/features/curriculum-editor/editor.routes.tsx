import type { QueryClient } from '@tanstack/react-query';
import type { RouteObject } from 'react-router';
import { fileQuery, filesQuery } from './editor.queries';

/** What a draft holds, and the form of each file. */
export const curriculumEditorRoutes = (client: QueryClient): RouteObject[] => [
  {
    path: 'kurikulum/:versionId/isi',
    loader: ({ params: { versionId = '' } }) => client.fetchQuery({ ...filesQuery(versionId), staleTime: 0 }),
    lazy: async () => ({ Component: (await import('./files.page')).FilesPage }),
  },
  {
    path: 'kurikulum/:versionId/isi/*',
    loader: ({ params: { versionId = '', '*': path = '' } }) =>
      Promise.all([client.ensureQueryData(filesQuery(versionId)), client.fetchQuery(fileQuery(versionId, path))]),
    lazy: async () => ({ Component: (await import('./file.page')).FilePage }),
  },
];
