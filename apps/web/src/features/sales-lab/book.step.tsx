import { dropReasons } from '@labs/sales';
import { LabScreen, type Bench } from '@web/labs';
import { Button, Card, Details, Note } from '@ui';
import { BookFacts } from './book.facts';
import { Source } from './columns.step';
import type { ReadFile } from './read-sales';
import { useFinding } from './say-finding';
import type { SalesBench } from './sales-bench';
import { useT } from './sales-lab.messages';
import { useLabFormat } from './use-lab-format';
import type { ReadingHook } from './use-reading';

type Props = { readonly bench: Bench<SalesBench>; readonly hook: ReadingHook; readonly file: ReadFile };

/** The book of cleaning: what was read, what counts, why the rest doesn't, and that it adds up. */
export function BookStep({ bench, file }: Props) {
  const t = useT();
  const say = useFinding();
  const { number, rupiah } = useLabFormat();
  const { change } = bench;
  const { cleaning, findings, outliers } = file;
  if (!cleaning) return null;
  const dropped = dropReasons.filter((reason) => cleaning.dropped[reason] > 0);

  return (
    <LabScreen
      bench={bench}
      eyebrow={t('step', { step: 2, of: 4 })}
      title={t('book.title', { used: number(cleaning.used) })}
      lead={t('book.lead')}
      dock={
        <Button
          big
          full
          off={cleaning.used === 0 ? t('book.nothing') : undefined}
          onClick={() => change((before) => ({ ...before, report: file.report, step: 'report', question: 0 }))}
        >
          {t('book.next')}
        </Button>
      }
    >
      <Source bench={bench} />
      <section className="stack">
        <h2>{t('book.heading')}</h2>
        <Card className="stack">
          <BookFacts report={{ cleaning }} />
        </Card>
      </section>
      {dropped.length > 0 && (
        <Details summary={t('book.which')}>
          <ul className="stack-2">
            {dropped.map((reason) => (
              <li key={reason}>
                <b>{t(`reason.${reason}`)}</b>: {t('book.rows', { rows: cleaning.rows[reason].join(', ') })}
                {cleaning.dropped[reason] > cleaning.rows[reason].length && ' …'}
              </li>
            ))}
          </ul>
        </Details>
      )}
      {cleaning.titles > 0 && <p className="soft">{t('book.titles', { rows: cleaning.titles })}</p>}
      {cleaning.joined > 0 && <p className="soft">{t('book.joined', { names: cleaning.joined })}</p>}
      {outliers.length > 0 && (
        <Note tone="wait" title={t('book.outliers')}>
          {t('book.outliers-more', {
            rows: outliers.map(({ row, total }) => t('book.outlier', { row, total: rupiah(total) })).join(', '),
          })}
        </Note>
      )}
      {findings
        .filter(({ severity }) => severity !== 'stop')
        .map((finding) => (
          <Note key={finding.code} tone={finding.severity === 'hint' ? 'info' : 'wait'} title={t('look')}>
            {say(finding)}
          </Note>
        ))}
      <p className="center">
        <Button look="quiet" onClick={() => change((before) => ({ ...before, step: 'columns' }))}>
          {t('book.back')}
        </Button>
      </p>
    </LabScreen>
  );
}
