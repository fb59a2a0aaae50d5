import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { MentorView } from '@contracts/enrolments';
import { cohortsPath } from '@web/cohorts';
import { csvText, saveCsv } from '@web/platform/csv';
import { DeskScreen, useSession } from '@web/platform/desk';
import { SearchField, useListQuery } from '@web/platform/list-query';
import { Button, buttonClass, Card, Chip, Empty, Field, FilterChips, PageTitle, Select, Table } from '@ui';
import { useT } from './mentors.messages';
import { mentorsShown } from './mentors.rules';
import { learnersPerMentor, mentorsQuery } from './mentors.queries';

const asked = {
  cari: '',
  tampil: { semua: 'all', longgar: 'room', penuh: 'full', menunggu: 'waiting' },
  urut: { nama: 'name', peserta: 'learners', menunggu: 'waiting' },
} as const;
const filters = Object.values(asked.tampil);
const orders = Object.values(asked.urut);

/** The agency's mentors: who has room, and whose learners wait. */
export function MentorsPage() {
  const t = useT();
  const { agency } = useSession();
  const { data: mentors } = useSuspenseQuery(mentorsQuery());
  const list = useListQuery(asked);
  const shown = mentorsShown(mentors, list.shown);
  const waiting = mentors.reduce((sum, mentor) => sum + mentor.waiting, 0);
  const columns = [
    { head: t('column.name'), cell: ({ name }: MentorView) => name, text: ({ name }: MentorView) => name },
    {
      head: t('column.learners'),
      right: true,
      cell: ({ learners }: MentorView) => learners,
      text: ({ learners }: MentorView) => learners,
    },
    {
      head: t('column.waiting'),
      right: true,
      cell: (mentor: MentorView) => mentor.waiting,
      text: (mentor: MentorView) => mentor.waiting,
    },
    {
      head: t('column.load'),
      cell: ({ learners }: MentorView) => (
        <Chip
          tone={learners >= learnersPerMentor ? 'wait' : 'ok'}
          icon={learners >= learnersPerMentor ? 'clock' : 'tick'}
        >
          {t(learners >= learnersPerMentor ? 'load.full' : 'load.room')}
        </Chip>
      ),
      text: ({ learners }: MentorView) => t(learners >= learnersPerMentor ? 'load.full' : 'load.room'),
    },
  ];
  return (
    <DeskScreen title={t('mentors')}>
      <PageTitle lead={waiting > 0 ? t('mentors.waiting', { count: waiting }) : t('mentors.lead')}>
        {t('mentors')}
      </PageTitle>
      <section className="stack" aria-label={t('mentors')}>
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
        <div className="row between wrap">
          <FilterChips
            label={t('filter')}
            value={list.shown.tampil}
            options={filters.map((value) => ({ value, text: t(`show.${value}`) }))}
            onChange={(tampil) => list.change({ tampil })}
          />
          <Button
            look="alt"
            icon="download"
            onClick={() =>
              saveCsv(
                t('file'),
                csvText(
                  columns.map(({ head, text }) => ({ head, cell: text })),
                  shown,
                  agency.isDemo ? t('demo') : undefined,
                ),
              )
            }
          >
            {t('csv')}
          </Button>
        </div>
        {shown.length === 0 ? (
          <Empty
            title={t(mentors.length === 0 ? 'empty' : 'none')}
            action={
              list.isNarrowed && (
                <Button look="alt" onClick={list.showUsual}>
                  {t('show-all')}
                </Button>
              )
            }
          >
            {t(mentors.length === 0 ? 'empty-more' : 'none-more')}
          </Empty>
        ) : (
          <Card className="tight">
            <Table caption={t('mentors')} hideCaption columns={columns} rows={shown} rowKey={({ id }) => id} />
          </Card>
        )}
        <p className="soft">{t('rule', { learners: learnersPerMentor })}</p>
        <p>
          <Link className={buttonClass({ look: 'alt' })} to={cohortsPath}>
            {t('to-cohorts')}
          </Link>
        </p>
      </section>
    </DeskScreen>
  );
}
