import { dropReasons } from '@labs/sales';
import { Card, Details, Note } from '@ui';
import { BookFacts } from './book.facts';
import type { ReadFile } from './read-sales';
import { useFinding } from './say-finding';
import { useT } from './sales-lab.messages';
import { useLabFormat } from './use-lab-format';

/** What became of a file's rows, which were left out and why, and what should be looked at. */
export function CleaningBook({ file: { cleaning, findings, outliers } }: { readonly file: ReadFile }) {
  const t = useT();
  const say = useFinding();
  const { rupiah } = useLabFormat();
  if (!cleaning) return null;
  const dropped = dropReasons.filter((reason) => cleaning.dropped[reason] > 0);
  return (
    <>
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
    </>
  );
}
