import { dateText } from '@rules';
import { useFormat } from '@web/platform/format';
import type { StockDesk } from './stock-desk';
import { useT } from './stock-lab.messages';

/** The notebook as it was written, a line a week. */
export function NotedWeeks({ desk: { mondays, typed } }: { desk: StockDesk }) {
  const t = useT();
  const format = useFormat();
  return (
    <>
      <p className="soft">{t('notes.marks')}</p>
      <dl className="card stack-2">
        {mondays.map((monday, i) => (
          <div key={monday}>
            <dt className="soft">{t('notes.week', { number: i + 1, from: format.dateShort(dateText(monday)) })}</dt>
            <dd className="num">{typed[`week.${monday}`]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
