import { Fragment } from 'react';
import { dropReasons, type SentReport } from '@labs/sales';
import { useT } from './sales-lab.messages';
import { useLabFormat } from './use-lab-format';

/** The book of cleaning in numbers, and the sum that must be right. */
export function BookFacts({
  report: { cleaning },
}: {
  readonly report: Pick<SentReport, 'cleaning'>;
  readonly source?: unknown;
}) {
  const t = useT();
  const { number } = useLabFormat();
  const dropped = dropReasons.flatMap((reason) => {
    const count = cleaning.dropped[reason] ?? 0;
    return count > 0 ? [{ reason, count }] : [];
  });
  return (
    <>
      <dl className="kv">
        <dt>{t('book.read')}</dt>
        <dd className="num">{number(cleaning.read)}</dd>
        <dt>{t('book.used')}</dt>
        <dd className="num">{number(cleaning.used)}</dd>
        {dropped.map(({ reason, count }) => (
          <Fragment key={reason}>
            <dt>{t(`reason.${reason}`)}</dt>
            <dd className="num">{number(count)}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="soft">
        {t('book.sum', {
          used: number(cleaning.used),
          dropped: number(dropped.reduce((sum, { count }) => sum + count, 0)),
          read: number(cleaning.read),
        })}
      </p>
    </>
  );
}
