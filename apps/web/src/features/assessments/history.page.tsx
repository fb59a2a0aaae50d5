import type { QueryClient } from '@tanstack/react-query';
import type { LoaderFunctionArgs } from 'react-router';
import { DeskScreen } from '@web/platform/desk';
import { PageTitle } from '@ui';
import { queuePages } from './mentor.api';
import { useT } from './marking.messages';
import { readQueueSearch, type QueueView } from './queue-search';
import { ThreadsControls } from './threads.controls';
import { ThreadsTable } from './threads.table';
import { useThreads } from './use-threads';

const views: readonly QueueView[] = ['accepted', 'returned', 'second'];

export const loadHistory =
  (client: QueryClient) =>
  async ({ request }: LoaderFunctionArgs): Promise<null> => {
    await client.ensureInfiniteQueryData(queuePages(readQueueSearch(new URL(request.url).searchParams, views)));
    return null;
  };

/** What the mentor has judged, newest first. */
export function HistoryPage() {
  const t = useT();
  const threads = useThreads(views);
  const judged = (threads.counts['accepted'] ?? 0) + (threads.counts['returned'] ?? 0);
  return (
    <DeskScreen title={t('history.title')}>
      <PageTitle lead={t('history.lead', { count: judged })}>{t('history.title')}</PageTitle>
      <section className="stack" aria-label={t('history.title')}>
        <ThreadsControls threads={threads} views={views} />
        <ThreadsTable threads={threads} caption={t(`caption.${threads.search.view}`)} />
      </section>
    </DeskScreen>
  );
}
