import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query';
import { Link, type LoaderFunctionArgs } from 'react-router';
import { DeskScreen } from '@web/platform/desk';
import { buttonClass, Card, PageTitle } from '@ui';
import { CarryCard } from './carry.card';
import { DecidedCard } from './decided.card';
import { LeftoversNote } from './leftovers.note';
import { nextWork, queuePages } from './mentor.api';
import { minutesPerWork } from './minutes-per-work';
import { NextWorkCard } from './next-work.card';
import { useT } from './marking.messages';
import { readQueueSearch, type QueueView } from './queue-search';
import { ThreadsControls } from './threads.controls';
import { ThreadsTable } from './threads.table';
import { useLineCut } from './use-mentor-device';
import { useThreads } from './use-threads';

const views: readonly QueueView[] = ['waiting', 'returned', 'accepted'];

export const loadQueue =
  (client: QueryClient) =>
  async ({ request }: LoaderFunctionArgs): Promise<null> => {
    const search = readQueueSearch(new URL(request.url).searchParams, views);
    await Promise.all([client.ensureInfiniteQueryData(queuePages(search)), client.ensureQueryData(nextWork)]);
    return null;
  };

/** What waits for the mentor: one clear next step, then everything else by its promise. */
export function QueuePage() {
  const t = useT();
  const threads = useThreads(views);
  const isCut = useLineCut();
  const { data: next } = useSuspenseQuery({ ...nextWork, refetchInterval: 60_000 });
  const lead =
    next.waiting > 0
      ? t('queue.lead', { count: next.waiting, minutes: next.waiting * minutesPerWork })
      : t('queue.none');
  return (
    <DeskScreen title={t('queue.title')}>
      <PageTitle lead={lead}>{t('queue.title')}</PageTitle>
      <LeftoversNote />
      <DecidedCard />
      {next.item ? (
        <NextWorkCard item={next.item} />
      ) : (
        <Card className="row between wrap">
          <p className="grow">{t('queue.none-more')}</p>
          <Link className={buttonClass({ look: 'alt' })} to="/mentor/riwayat">
            {t('queue.to-history')}
          </Link>
        </Card>
      )}
      <CarryCard />
      <section className="stack">
        <h2>{t('queue.list')}</h2>
        {/* The other lists, and their order, are the server's. */}
        {!isCut && <ThreadsControls threads={threads} views={views} />}
        <ThreadsTable threads={threads} caption={t(`caption.${threads.search.view}`)} />
      </section>
    </DeskScreen>
  );
}
