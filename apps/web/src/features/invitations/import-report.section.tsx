import { useState } from 'react';
import type { ImportReport } from '@contracts/cohorts';
import { csvText, saveCsv } from '@web/platform/csv';
import { useListQuery } from '@web/platform/list-query';
import { Button, Card, Chip, FilterChips, Table, type IconName, type Tone } from '@ui';
import { useT } from './invitations.messages';

type Row = ImportReport['rows'][number];
type Props = { report: ImportReport; fileName: string; done: boolean };

const asked = { hasil: { semua: 'all', perbaiki: 'refused', sudah: 'already-invited', diundang: 'invited' } } as const;
const filters = Object.values(asked.hasil);
const looks: Readonly<Record<Row['outcome'], { tone: Tone; icon: IconName }>> = {
  invited: { tone: 'ok', icon: 'tick' },
  'already-invited': { tone: 'info', icon: 'copy' },
  refused: { tone: 'fix', icon: 'pencil' },
};
const rowsAtOnce = 50;

/** What becomes of each row of a file, those to mend first. */
export function ImportReportSection({ report, fileName, done }: Props) {
  const t = useT();
  const { shown, change } = useListQuery(asked);
  const [most, setMost] = useState(rowsAtOnce);
  const order = ['refused', 'already-invited', 'invited'];
  const rows = report.rows
    .filter(({ outcome }) => shown.hasil === 'all' || outcome === shown.hasil)
    .sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome) || a.line - b.line);
  const counts = {
    all: report.rows.length,
    refused: report.refused,
    'already-invited': report.alreadyInvited,
    invited: report.invited,
  };
  const outcome = ({ outcome: what }: Row) => t(done ? `outcome.${what}-done` : `outcome.${what}`);
  const columns = [
    {
      head: t('row.line'),
      cell: ({ line }: Row) => <span className="num">{t('row', { line })}</span>,
      text: ({ line }: Row) => line,
    },
    { head: t('column.name'), cell: ({ name }: Row) => name || '–', text: ({ name }: Row) => name },
    {
      head: t('column.phone'),
      cell: ({ phone }: Row) => <span className="num">{phone || '–'}</span>,
      text: ({ phone }: Row) => phone,
    },
    {
      head: t('column.district'),
      cell: ({ district }: Row) => district ?? '–',
      text: ({ district }: Row) => district ?? '',
    },
    {
      head: t('row.outcome'),
      cell: (row: Row) => (
        <>
          <Chip {...looks[row.outcome]}>{outcome(row)}</Chip> <span>{row.message}</span>
        </>
      ),
      text: (row: Row) => [outcome(row), row.message].filter(Boolean).join('. '),
    },
  ];
  return (
    <section className="stack" aria-labelledby="hasil">
      <div className="row between wrap">
        <h2 id="hasil">{t('rows')}</h2>
        <Button
          look="alt"
          icon="download"
          onClick={() =>
            saveCsv(
              t('rows.file', { file: fileName.replace(/\.\w+$/, '') }),
              csvText(
                columns.map(({ head, text }) => ({ head, cell: text })),
                rows,
              ),
            )
          }
        >
          {t('csv')}
        </Button>
      </div>
      <FilterChips
        label={t('rows.filter')}
        value={shown.hasil}
        options={filters
          .filter((value) => counts[value] > 0 || value === shown.hasil)
          .map((value) => ({
            value,
            text: value === 'all' ? t('filter.all') : t(`outcome.${value}`),
            count: counts[value],
          }))}
        onChange={(hasil) => {
          setMost(rowsAtOnce);
          change({ hasil });
        }}
      />
      <Card className="tight">
        <Table
          caption={t('rows')}
          hideCaption
          columns={columns}
          rows={rows.slice(0, most)}
          rowKey={({ line }) => String(line)}
        />
      </Card>
      {rows.length > most && (
        <Button look="alt" onClick={() => setMost(most + rowsAtOnce)}>
          {t('rows.more', { count: Math.min(rowsAtOnce, rows.length - most) })}
        </Button>
      )}
      <p className="sm soft">
        {t('rows.read', { encoding: report.encoding, delimiter: t(`delimiter.${delimiters[report.delimiter]}`) })}
      </p>
    </section>
  );
}

const delimiters = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;
