import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { VersionView, WithdrawRequest } from '@contracts/curricula';
import { fetchJson } from '@web/platform/http';
import { curriculaQuery } from './curricula.queries';

/** Takes a step of a version from its learners, or gives one back; a refusal, too, may mean that the page is no longer true. */
export function useWithdrawal<Request extends WithdrawRequest | { readonly returning: string }>({
  id,
}: Pick<VersionView, 'id'>) {
  const client = useQueryClient();
  const address = `/api/curriculum-versions/${id}/withdrawals`;
  return useMutation({
    mutationFn: (request: Request) =>
      'returning' in request
        ? fetchJson(`${address}/${request.returning}`, { method: 'DELETE' })
        : fetchJson(address, { method: 'POST', body: request }),
    onSettled: () => client.invalidateQueries({ queryKey: curriculaQuery().queryKey }),
  });
}
