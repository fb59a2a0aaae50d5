import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CohortActivityView, CohortsPage, CohortsQuery, CohortView } from '@contracts/cohorts';
import { send } from '@web/platform/http';

/** Everything that is known of the agency's cohorts. */
export const cohortsKey = ['cohorts'] as const;

export type CohortsAsked = Pick<CohortsQuery, 'search' | 'show' | 'sort'>;

const readPage = (asked: CohortsAsked, cursor: string | null, signal?: AbortSignal): Promise<CohortsPage> =>
  send(`/api/cohorts?${new URLSearchParams({ ...asked, ...(cursor !== null && { cursor }) })}`, { signal });

/** One list of the agency's cohorts, page after page. */
export const cohortPages = (asked: CohortsAsked) =>
  infiniteQueryOptions({
    queryKey: [...cohortsKey, 'list', asked],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => readPage(asked, pageParam, signal),
    getNextPageParam: ({ next }) => next,
  });

/** The whole list, for a file. */
export async function allCohorts(asked: CohortsAsked): Promise<CohortView[]> {
  const all: CohortView[] = [];
  let cursor: string | null = null;
  do {
    const page: CohortsPage = await readPage(asked, cursor);
    all.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return all;
}

/** One cohort with its seats. */
export const cohortQuery = (id: string) =>
  queryOptions({
    queryKey: [...cohortsKey, id, 'seats'],
    queryFn: ({ signal }) => send<CohortView>(`/api/cohorts/${id}`, { signal }),
  });

/** How many were invited, came, began, are active, sent work and had it accepted. */
export const activityQuery = (id: string) =>
  queryOptions({
    queryKey: [...cohortsKey, id, 'activity'],
    queryFn: ({ signal }) => send<CohortActivityView>(`/api/cohorts/${id}/activity`, { signal }),
  });
