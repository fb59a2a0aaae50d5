import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CurriculumView } from '@contracts/curricula';
import { csvText, saveCsv } from '@web/platform/csv';
import { DeskScreen, useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { SearchField, useListQuery } from '@web/platform/list-query';
import { Button, buttonClass, Card, Empty, Field, FilterChips, Icon, PageTitle, Select, Table } from '@ui';
import { BringArchiveCard } from './bring-archive.card';
import { newDraftPath, versionPath } from './curricula.paths';
import { useT } from './curricula.messages';
import { curriculaQuery } from './curricula.queries';
import { pendingVersion, versionsShown, type ShownVersion } from './curricula.rules';
import { CurriculumStep } from './curriculum-step';
import { VersionStatusChip } from './version-status.chip';

const asked = {
  cari: '',
  tampil: {
    semua: 'all',
    draf: 'draft',
    ditelaah: 'in_review',
    disetujui: 'approved',
    terbit: 'published',
    digantikan: 'superseded',
    diarsipkan: 'retired',
  },
  urut: { terbaru: 'newest', terlama: 'oldest', nomor: 'number' },
} as const;
const filters = Object.values(asked.tampil);
const orders = Object.values(asked.urut);

/** The agency's curricula: every version, who wrote it, where it is in its life, and what waits for this person. */
export function CurriculaPage() {
  const t = useT();
  const session = useSession();
  const { data: curricula } = useSuspenseQuery(curriculaQuery());
  const list = useListQuery(asked);
  const all = curricula.flatMap(({ versions }) => versions);
  const shown = versionsShown(curricula, list.shown);
  const columns = useVersionColumns(curricula.length > 1);

  return (
    <DeskScreen title={t('curricula')}>
      <PageTitle lead={t('curricula.lead', { count: all.length })}>{t('curricula')}</PageTitle>
      <CurriculumStep />
      <section className="stack" aria-labelledby="versi">
        <div className="row between wrap">
          <h2 id="versi">{t('versions')}</h2>
          <Button
            look="alt"
            icon="download"
            className="no-print"
            onClick={() =>
              saveCsv(
                t('versions.file'),
                csvText(
                  columns.map(({ head, text }) => ({ head, cell: text })),
                  shown,
                  session.agency.isDemo ? t('demo') : undefined,
                ),
              )
            }
          >
            {t('csv')}
          </Button>
        </div>
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
          options={filters
            .map((value) => ({
              value,
              text: value === 'all' ? t('filter.all') : t(`status.${value}`),
              count: value === 'all' ? all.length : all.filter(({ status }) => status === value).length,
            }))
            .filter(({ value, count }) => count > 0 || value === list.shown.tampil)}
          onChange={(tampil) => list.change({ tampil })}
        />
        {shown.length === 0 ? (
          <Empty
            title={t(all.length === 0 ? 'versions.empty' : 'versions.none')}
            action={
              list.isNarrowed && (
                <Button look="alt" onClick={list.showUsual}>
                  {t('show-all')}
                </Button>
              )
            }
          >
            {t(all.length === 0 ? 'versions.empty-more' : 'versions.none-more')}
          </Empty>
        ) : (
          <Card className="tight">
            <Table caption={t('versions')} hideCaption columns={columns} rows={shown} rowKey={({ id }) => id} />
          </Card>
        )}
      </section>
      {session.permissions.includes('curriculum:write') &&
        curricula.map((curriculum) => <NewDraft key={curriculum.id} curriculum={curriculum} />)}
      {session.permissions.includes('curriculum:write') && <BringArchiveCard />}
    </DeskScreen>
  );
}

function useVersionColumns(named: boolean) {
  const t = useT();
  const { number, date } = useFormat(useSession().agency.zone);
  const link = (version: ShownVersion) => (
    <Link to={versionPath(version.id)}>
      {named ? `${version.title} ${version.number}` : t('version', { number: version.number })}
    </Link>
  );
  return [
    { head: t('column.version'), cell: link, text: (version: ShownVersion) => `${version.title} ${version.number}` },
    {
      head: t('column.status'),
      cell: ({ status }: ShownVersion) => <VersionStatusChip status={status} />,
      text: ({ status }: ShownVersion) => t(`status.${status}`),
    },
    { head: t('column.writer'), ...same(({ createdByName }) => createdByName) },
    { head: t('column.begun'), ...same(({ createdAt }) => date(createdAt)) },
    { head: t('column.published'), ...same(({ publishedAt }) => (publishedAt ? date(publishedAt) : '–')) },
    {
      head: t('column.cohorts'),
      right: true,
      cell: ({ cohorts }: ShownVersion) => number(cohorts),
      text: ({ cohorts }: ShownVersion) => cohorts,
    },
  ];
}

/** A column whose words are the same on the page and in the file. */
const same = (words: (version: ShownVersion) => string) => ({ cell: words, text: words });

function NewDraft({ curriculum }: { curriculum: CurriculumView }) {
  const t = useT();
  const pending = pendingVersion(curriculum);
  const title = curriculum.title;
  return (
    <Card className="open stack-2">
      <h2>{t('new-draft', { title })}</h2>
      <p>{t('new-draft.more')}</p>
      <div className="row wrap">
        {pending ? (
          <Button look="alt" icon="plus" off={t('off.pending', { number: pending.number })}>
            {t('new-draft.start')}
          </Button>
        ) : (
          <Link className={buttonClass({ look: 'alt' })} to={newDraftPath(curriculum.id)}>
            <Icon name="plus" />
            {t('new-draft.start')}
          </Link>
        )}
      </div>
    </Card>
  );
}
