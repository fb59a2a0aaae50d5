import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ImportView, InvitationsPage, InvitationsQuery, InvitationView } from '@contracts/cohorts';
import type { PublicCohortView } from '@contracts/enrolments';
import { cohortsKey } from '@web/cohorts';
import { send } from '@web/platform/http';
import { readListQuery } from '@web/platform/list-query';

/** What may be asked of the list of invitations, in the words of its address. */
export const invitationsAsked = {
  cari: '',
  tampil: { semua: 'all', menunggu: 'invited', diterima: 'accepted', ditarik: 'withdrawn' },
} as const;

export type InvitationsAsked = Pick<InvitationsQuery, 'search' | 'show'>;
type Shown = ReturnType<typeof readListQuery<typeof invitationsAsked>>;

export const toInvitationsAsked = ({ cari, tampil }: Shown): InvitationsAsked => ({ search: cari, show: tampil });

export const readInvitationsAsked = (address: string): InvitationsAsked =>
  toInvitationsAsked(readListQuery(invitationsAsked, new URL(address).searchParams));

const readPage = (
  cohortId: string,
  asked: InvitationsAsked,
  cursor: string | null,
  signal?: AbortSignal,
): Promise<InvitationsPage> =>
  send(
    `/api/cohorts/${cohortId}/invitations?${new URLSearchParams({ ...asked, ...(cursor !== null && { cursor }) })}`,
    { signal },
  );

/** One list of a cohort's invitations, newest first, page after page. */
export const invitationPages = (cohortId: string, asked: InvitationsAsked) =>
  infiniteQueryOptions({
    queryKey: [...cohortsKey, cohortId, 'invitations', asked],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => readPage(cohortId, asked, pageParam, signal),
    getNextPageParam: ({ next }) => next,
  });

/** The whole list, for a file. */
export async function allInvitations(cohortId: string, asked: InvitationsAsked): Promise<InvitationView[]> {
  const all: InvitationView[] = [];
  let cursor: string | null = null;
  do {
    const page: InvitationsPage = await readPage(cohortId, asked, cursor);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/** The files of invitations taken in for a cohort, newest first. */
export const importsQuery = (cohortId: string) =>
  queryOptions({
    queryKey: [...cohortsKey, cohortId, 'invitation-imports'],
    queryFn: ({ signal }) => send<ImportView[]>(`/api/cohorts/${cohortId}/invitation-imports`, { signal }),
  });

/** The kecamatan of the agency, as the cohort's public page offers them. */
export const districtsQuery = (slug: string) =>
  queryOptions({
    queryKey: [...cohortsKey, 'districts', slug],
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await send<PublicCohortView>(`/api/public/cohorts/${slug}`, { signal })).districts,
  });
