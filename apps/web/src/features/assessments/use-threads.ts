import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { QueueItem } from '@contracts/submissions';
import { queuePages } from './mentor.api';
import { readQueueSearch, writeQueueSearch, type QueueSearch, type QueueView } from './queue-search';

const minute = 60_000;

export type Threads = {
  readonly search: QueueSearch;
  readonly change: (part: Partial<QueueSearch>) => void;
  readonly rows: readonly QueueItem[];
  readonly counts: Readonly<Record<string, number>>;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly isLoadingMore: boolean;
  /** The list could not be brought up to date; what is shown is older. */
  readonly isStale: boolean;
};

/** A list of the mentor's threads, as its address asks for it. */
export function useThreads(views: readonly QueueView[]): Threads {
  const [params, setParams] = useSearchParams();
  const search = readQueueSearch(params, views);
  // A search that is told after a pause in typing must not bring back the filter of the moment it was typed.
  const latest = useRef(search);
  useEffect(() => {
    latest.current = search;
  });
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage, isRefetchError } = useSuspenseInfiniteQuery({
    ...queuePages(search),
    refetchInterval: minute,
  });
  return {
    search,
    change: (part) =>
      setParams(writeQueueSearch({ ...latest.current, ...part }, views), { replace: true, preventScrollReset: true }),
    rows: data.pages.flatMap(({ items }) => items),
    counts: data.pages[0]?.counts ?? {},
    hasMore: hasNextPage,
    loadMore: () => void fetchNextPage(),
    isLoadingMore: isFetchingNextPage,
    isStale: isRefetchError,
  };
}
