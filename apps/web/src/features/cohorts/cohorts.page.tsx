import { useMutation, useSuspenseInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CohortView } from '@contracts/cohorts';
import { csvText, saveCsv } from '@web/platform/csv';
import { DeskScreen, useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { SearchField, useListQuery } from '@web/platform/list-query';
import { Button, buttonClass, Card, Empty, Field, FilterChips, Icon, PageTitle, Select, Table } from '@ui';
import { CohortStatusChip } from './cohort-status.chip';
import { cohortsAsked, toCohortsAsked } from './cohorts-list';
import { useT } from './cohorts.messages';
import { cohortPath, newCohortPath } from './cohorts.paths';
import { allCohorts, cohortPages } from './cohorts.queries';
import { TroubleNote } from './trouble.note';

const filters = Object.values(cohortsAsked.tampil);
const orders = Object.values(cohortsAsked.urut);

/** The agency's cohorts: which are open, how many seats are taken, and the way into each. */
export function CohortsPage() {
  const t = useT();
  const session = useSession();
  const list = useListQuery(cohortsAsked);
  const asked = toCohortsAsked(list.shown);
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(cohortPages(asked));
  const cohorts = data.pages.flatMap(({ items }) => items);
  const columns = useCohortColumns();
  const mayManage = session.permissions.includes('cohort:manage');
  const file = useMutation({
    mutationFn: () => allCohorts(asked),
    onSuccess: (all) =>
      saveCsv(
        t('list.file'),
        csvText(
          columns.map(({ head, text }) => ({ head, cell: text })),
          all,
          session.agency.isDemo ? t('demo') : undefined,
        ),
      ),
  });
  return (
    <DeskScreen title={t('cohorts')}>
      <div className="row between wrap start">
        <PageTitle lead={t('cohorts.lead')}>{t('cohorts')}</PageTitle>
        {mayManage && (
          <Link className={buttonClass()} to={newCohortPath}>
            <Icon name="plus" />
            {t('cohorts.new')}
          </Link>
        )}
      </div>
      <section className="stack" aria-labelledby="daftar">
        <div className="row between wrap">
          <h2 id="daftar">{t('list')}</h2>
          <Button look="alt" icon="download" busy={file.isPending && t('file.busy')} onClick={() => file.mutate()}>
            {t('csv')}
          </Button>
        </div>
        <TroubleNote error={file.error} />
        <div className="two no-print">
          <SearchField label={t('search')} value={list.shown.cari} onChange={(cari) => list.change({ cari })} />
          <Field label={t('sort')}>
            {(wiring) => (
              <Select
                {...wiring}
                value={list.shown.urut}
                onChange={({ target }) => list.change({ urut: target.value as (typeof orders)[number] })}
              >
                {orders.map((order) => (
                  <option key={order} value={order}>
                    {t(`sort.${order}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <FilterChips
          label={t('filter')}
          value={list.shown.tampil}
          options={filters.map((value) => ({ value, text: value === 'all' ? t('filter.all') : t(`status.${value}`) }))}
          onChange={(tampil) => list.change({ tampil })}
        />
        {cohorts.length === 0 ? (
          <Empty
            title={t(list.isNarrowed ? 'list.none' : 'list.empty')}
            action={
              list.isNarrowed && (
                <Button look="alt" onClick={list.showUsual}>
                  {t('show-all')}
                </Button>
              )
            }
          >
            {t(list.isNarrowed ? 'list.none-more' : 'list.empty-more')}
          </Empty>
        ) : (
          <Card className="tight">
            <Table caption={t('list')} hideCaption columns={columns} rows={cohorts} rowKey={({ id }) => id} />
          </Card>
        )}
        {hasNextPage && (
          <Button look="alt" busy={isFetchingNextPage && t('list.loading')} onClick={() => void fetchNextPage()}>
            {t('list.next')}
          </Button>
        )}
      </section>
    </DeskScreen>
  );
}

function useCohortColumns() {
  const t = useT();
  const format = useFormat(useSession().agency.zone);
  const words = (text: (cohort: CohortView) => string) => ({ cell: text, text });
  return [
    {
      head: t('column.name'),
      cell: ({ id, name }: CohortView) => <Link to={cohortPath(id)}>{name}</Link>,
      text: ({ name }: CohortView) => name,
    },
    {
      head: t('column.status'),
      cell: ({ status }: CohortView) => <CohortStatusChip status={status} />,
      text: ({ status }: CohortView) => t(`status.${status}`),
    },
    { head: t('column.starts'), ...words(({ startsOn }) => format.dateShort(startsOn)) },
    { head: t('column.ends'), ...words(({ endsOn }) => format.dateShort(endsOn)) },
    {
      head: t('column.version'),
      cell: ({ version }: CohortView) => version,
      text: ({ curriculumTitle, version }: CohortView) => `${curriculumTitle} ${version}`,
    },
    {
      head: t('column.seats'),
      right: true,
      cell: ({ seatsTaken, quota }: CohortView) => (
        <span className="num">{t('seats.short', { taken: seatsTaken, quota })}</span>
      ),
      text: ({ seatsTaken, quota }: CohortView) => t('seats.short', { taken: seatsTaken, quota }),
    },
    { head: t('column.waiting'), right: true, ...words(({ waiting }) => format.number(waiting)) },
  ];
}
