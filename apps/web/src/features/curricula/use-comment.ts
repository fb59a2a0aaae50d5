import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchJson } from '@web/platform/http';
import { versionQuery } from './curricula.queries';

type Said = { readonly to?: string; readonly body?: unknown };

/** Sends something about the comments of a version — `to` is the address under them — and reads the version anew, done or refused. */
export function useComment(versionId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ to = '', body }: Said) =>
      fetchJson(`/api/curriculum-versions/${versionId}/comments${to}`, { method: 'POST', body }),
    onSettled: () => client.invalidateQueries({ queryKey: versionQuery(versionId).queryKey }),
  });
}
