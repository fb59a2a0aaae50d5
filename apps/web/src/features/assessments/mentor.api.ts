import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { AssessmentView, MarkingView, SaveAssessmentRequest } from '@contracts/assessments';
import type { ModulePackage } from '@contracts/packages';
import type { AlikeTexts, MessageView, NextWork, QueuePage } from '@contracts/submissions';
import { send } from '@web/platform/http';
import { carriedModule, carriedNext, carriedPage, carriedView, orCarried } from './carried-works';
import { fetchExtent } from './hand-in.api';
import { knownDevice } from './mentor-device';
import type { QueueSearch } from './queue-search';

const pageSize = 20;
/** Whatever says how much waits, and what is first. */
const queues = ['queues'] as const;

/** Where works were taken along, a line that is as good as cut is not waited for. */
const patience = () => (knownDevice()?.bag.snapshot().works.length ? { timeout: 8_000 } : {});

/** One list of a mentor's threads, page after page. */
export const queuePages = ({ view, search, sort }: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: [...queues, view, search, sort],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams({
        state: view,
        search,
        sort,
        limit: String(pageSize),
        ...(pageParam !== null && { cursor: pageParam }),
      });
      return orCarried(
        () => send<QueuePage>(`/api/submissions?${query}`, { signal, ...patience() }),
        (bag) => carriedPage(bag, { view, search, sort }),
      );
    },
    getNextPageParam: ({ next }) => next,
  });

/** What is due first, and how much waits. */
export const nextWork = queryOptions({
  queryKey: [...queues, 'next'],
  queryFn: ({ signal }) =>
    orCarried(() => send<NextWork>('/api/submissions/next', { signal, ...patience() }), carriedNext),
});

/** What taking works along would bring. */
export const batchExtent = queryOptions({
  queryKey: [...queues, 'extent'],
  queryFn: ({ signal }) => fetchExtent(signal),
});

/** Everything on the marking screen of one thread. */
export const marking = (id: string) =>
  queryOptions({
    queryKey: ['marking', id],
    queryFn: ({ signal }) =>
      orCarried(
        () => send<MarkingView>(`/api/submissions/${id}`, { signal, ...patience() }),
        (bag) => carriedView(bag, id),
      ),
  });

/** Which texts of a work are nearly the same as somebody else's. */
export const alikeTexts = (id: string) =>
  queryOptions({
    queryKey: ['alike', id],
    retry: false,
    queryFn: ({ signal }) => send<AlikeTexts>(`/api/submissions/${id}/alike`, { signal }),
  });

/** The module a work was done in; its name is its content, so it never changes. */
export const modulePackage = (hash: string) =>
  queryOptions({
    queryKey: ['packages', hash],
    staleTime: Infinity,
    queryFn: async ({ signal }) =>
      // A browser's own store may answer for it without signal, which says nothing about the line.
      (await carriedModule(hash)) ?? send<ModulePackage>(`/packages/${hash}.json`, { signal, ...patience() }),
  });

export const saveAssessment = (id: string, request: SaveAssessmentRequest): Promise<AssessmentView> =>
  send(`/api/submissions/${id}/assessment`, { method: 'PUT', body: request });

export const releaseAssessment = (id: string, revision: number): Promise<AssessmentView> =>
  send(`/api/submissions/${id}/assessment/release`, { method: 'POST', body: { revision } });

export const writeMessage = (id: string, body: string): Promise<MessageView> =>
  send(`/api/submissions/${id}/messages`, { method: 'POST', body: { body } });

/** The lists say something else now: they are asked for again when they are next shown. */
export const outdateQueues = (client: QueryClient): Promise<void> => client.invalidateQueries({ queryKey: queues });

/** Puts a judgement that was just saved or released into what is known of its thread. */
export function rememberAssessment(client: QueryClient, id: string, saved: AssessmentView): void {
  client.setQueryData(marking(id).queryKey, (view) => {
    if (!view) return view;
    const others = view.assessments.filter((assessment) => assessment.id !== saved.id);
    const released = saved.status === 'released' && saved.decision ? { state: saved.decision } : {};
    return { ...view, ...released, assessments: [...others, saved] };
  });
}
