import { Link } from 'react-router';
import type { QueueItem } from '@contracts/submissions';
import { saveCsv, csvText } from '@web/platform/csv';
import { useSession } from '@web/platform/desk';
import { Button, buttonClass, Card, Empty, Note, Table, type Column } from '@ui';
import { useT } from './marking.messages';
import { isOwed, ThreadChips } from './thread.chips';
import { useDue } from './use-due';
import type { Threads } from './use-threads';

/** The threads of a list, its end and its absence. */
export function ThreadsTable({ threads, caption }: { threads: Threads; caption: string }) {
  const t = useT();
  const columns = useColumns(threads.search.view === 'waiting');
  const { rows, search, change, hasMore, loadMore, isLoadingMore, isStale } = threads;
  if (rows.length === 0) {
    return search.search === '' ? (
      <Empty title={t(`empty.${search.view}`)}>{t(`empty.${search.view}-more`)}</Empty>
    ) : (
      <Empty
        title={t('empty.search', { search: search.search })}
        action={
          <Button look="alt" onClick={() => change({ search: '' })}>
            {t('empty.search-clear')}
          </Button>
        }
      >
        {t('empty.search-more')}
      </Empty>
    );
  }
  return (
    <div className="stack">
      {isStale && (
        <Note tone="wait" icon="weak-signal" role="status" title={t('stale')}>
          {t('stale-more')}
        </Note>
      )}
      <Card className="tight">
        <Table caption={caption} hideCaption columns={columns} rows={rows} rowKey={({ id }) => id} />
      </Card>
      <div className="row between wrap">
        <p className="soft" role="status">
          {t('shown', { count: rows.length })}
        </p>
        <div className="row wrap">
          {hasMore && (
            <Button look="alt" busy={isLoadingMore && t('more-busy')} onClick={loadMore}>
              {t('more')}
            </Button>
          )}
          <CsvButton rows={rows} name={caption} />
        </div>
      </div>
    </div>
  );
}

function useColumns(waiting: boolean): readonly Column<QueueItem>[] {
  const t = useT();
  const due = useDue();
  const person: Column<QueueItem> = {
    head: t('column.learner'),
    cell: ({ learnerName, businessName }) => (
      <>
        <span className="t">{learnerName}</span>
        <span className="soft">{businessName}</span>
      </>
    ),
  };
  const task: Column<QueueItem> = {
    head: t('column.task'),
    cell: ({ taskTitle, no }) => (
      <>
        {taskTitle} <span className="soft">{no === 0 ? t('no.question') : t('no.short', { no })}</span>
      </>
    ),
  };
  const times: readonly Column<QueueItem>[] = waiting
    ? [
        {
          head: t('column.waited'),
          cell: ({ receivedAt, askedAt }) => <span className="num">{due.waited(askedAt ?? receivedAt)}</span>,
        },
        { head: t('column.due'), cell: ({ promisedAt }) => <span className="num">{due.short(promisedAt)}</span> },
      ]
    : [
        {
          head: t('column.received'),
          cell: ({ receivedAt }) => <span className="num">{due.format.dateShort(receivedAt)}</span>,
        },
      ];
  const state: Column<QueueItem> = { head: t('column.state'), cell: (item) => <ThreadChips item={item} /> };
  const open: Column<QueueItem> = {
    head: t('column.open'),
    hideHead: true,
    cell: (item) => {
      const words = t(`open.${openingOf(item)}`);
      return (
        <Link
          className={buttonClass({ look: 'alt' })}
          to={`/mentor/kiriman/${item.id}`}
          aria-label={t('open.label', { words, learner: item.learnerName, task: item.taskTitle })}
        >
          {words}
        </Link>
      );
    },
  };
  return [person, task, ...times, state, open];
}

/** What opening a thread is for. */
export function openingOf(item: QueueItem): 'judge' | 'go-on' | 'answer' | 'look' {
  if (!isOwed(item)) return 'look';
  if (item.draftSavedAt !== null) return 'go-on';
  return item.state === 'submitted' || item.state === 'in_review' ? 'judge' : 'answer';
}

/** The list as a spreadsheet takes it: exactly the rows that are shown. */
function CsvButton({ rows, name }: { rows: readonly QueueItem[]; name: string }) {
  const t = useT();
  const { agency } = useSession();
  const { format } = useDue();
  const states = {
    asked: t('mark.question'),
    submitted: t('state.submitted'),
    in_review: t('state.in_review'),
    returned: t('state.returned'),
    accepted: t('state.accepted'),
  };
  const save = (): void =>
    saveCsv(
      name,
      csvText<QueueItem>(
        [
          { head: t('column.learner'), cell: ({ learnerName }) => learnerName },
          { head: t('column.business'), cell: ({ businessName }) => businessName },
          { head: t('column.task'), cell: ({ taskTitle }) => taskTitle },
          { head: t('column.no'), cell: ({ no }) => no },
          { head: t('column.received'), cell: ({ receivedAt }) => format.dayAndTime(receivedAt) },
          { head: t('column.due'), cell: ({ promisedAt }) => format.dayAndTime(promisedAt) },
          { head: t('column.state'), cell: ({ state }) => states[state] },
        ],
        rows,
        agency.isDemo ? t('csv.demo') : undefined,
      ),
    );
  return (
    <Button look="quiet" icon="download" onClick={save}>
      {t('csv')}
    </Button>
  );
}
