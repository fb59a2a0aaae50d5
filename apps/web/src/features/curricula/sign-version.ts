import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { PublishRequest, SignRequest, VersionView } from '@contracts/curricula';
import { fetchJson } from '@web/platform/http';
import { curriculaQuery } from './curricula.queries';

const addresses = {
  submit: 'review-request',
  approve: 'approval',
  return: 'return',
  publish: 'publication',
  retire: 'retirement',
} as const;

/** The steps of a version's life that are signed by name. */
export type Act = keyof typeof addresses;
type Signing = { readonly act: Act } & Partial<Pick<PublishRequest, 'note' | 'checklist' | 'notes'>>;

/** Signs the next step of a version, as it was read: one that was edited meanwhile is refused and read again. */
export function useSign({ id, revision }: Pick<VersionView, 'id' | 'revision'>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ act, note = '', checklist = [], notes }: Signing) =>
      fetchJson(`/api/curriculum-versions/${id}/${addresses[act]}`, {
        method: 'POST',
        body: { revision, note, checklist, ...(notes && { notes }) } satisfies SignRequest | PublishRequest,
        // Publishing packs every module.
        timeout: 120_000,
      }),
    // A refusal, too, may mean that the version is no longer what the page shows.
    onSettled: () => client.invalidateQueries({ queryKey: curriculaQuery().queryKey }),
  });
}
