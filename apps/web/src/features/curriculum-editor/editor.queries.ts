import { queryOptions } from '@tanstack/react-query';
import type { FilesView, FileView } from '@contracts/curricula';
import { send } from '@web/platform/http';

export const filesUrl = (versionId: string): string => `/api/curriculum-versions/${versionId}/files`;
export const fileUrl = (versionId: string, path: string): string =>
  `${filesUrl(versionId)}/${encodeURIComponent(path)}`;

/** Everything in a version that has a form. */
export const filesQuery = (versionId: string) =>
  queryOptions({
    queryKey: ['curricula', 'version', versionId, 'files'],
    queryFn: ({ signal }) => send<FilesView>(filesUrl(versionId), { signal }),
  });

/** One file as a form, with what should be mended in it. Always asked for anew: a colleague may be writing too. */
export const fileQuery = (versionId: string, path: string) =>
  queryOptions({
    queryKey: ['curricula', 'version', versionId, 'files', path],
    queryFn: ({ signal }) => send<FileView>(fileUrl(versionId, path), { signal }),
    staleTime: 0,
    refetchOnWindowFocus: false,
  });
