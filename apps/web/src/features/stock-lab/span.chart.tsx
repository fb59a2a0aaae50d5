import type { UsageSummary } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { Card, Details, Table } from '@ui';
import { useT } from './stock-lab.messages';

const floor = 150;
const tallest = 118;
const width = 296;

/** What was used in each span, smallest first, with the order point as a line. */
export function SpanChart({ usage, point }: { usage: UsageSummary; point: number }) {
  const t = useT();
  const format = useFormat();
  const days = usage.all.sums.map((sums, weekday) => ({ weekday, sums }));
  const sums = days.flatMap((day) => day.sums).sort((a, b) => a - b);
  const least = sums[0] ?? 0;
  const most = sums[sums.length - 1] ?? 0;
  const scale = tallest / Math.max(most, point, 1);
  const step = width / Math.max(sums.length, 1);
  const line = floor - Math.round(point * scale);
  const title = t('shelf.chart', { span: usage.span });
  return (
    <Card as="section" className="stack">
      <h2>{title}</h2>
      <svg
        className="ch"
        viewBox="0 0 296 156"
        width="100%"
        height="156"
        preserveAspectRatio="xMinYMid"
        role="img"
        aria-label={t('shelf.alt', { count: sums.length, least, most, point })}
      >
        {sums.map((used, i) => (
          <rect
            key={i}
            x={i * step + step * 0.1}
            y={floor - Math.round(used * scale)}
            width={step * 0.8}
            height={Math.round(used * scale)}
            className={used > point ? 'c1' : 'c0'}
          />
        ))}
        <path className="ax" d={`M0 ${floor + 0.5}h${width}M0 ${line + 0.5}h${width}`} />
        <text x="0" y={line - 8} className="b">
          {format.number(point)}
        </text>
      </svg>
      <p className="sm soft">{t('shelf.line', { point: format.number(point) })}</p>
      <Details summary={t('table')}>
        <Table
          caption={title}
          hideCaption
          rows={days.filter((day) => day.sums.length > 0)}
          rowKey={({ weekday }) => String(weekday)}
          columns={[
            { head: t('shelf.day'), cell: ({ weekday }) => format.weekdays[weekday] },
            { head: t('shelf.count'), right: true, cell: (day) => day.sums.length },
            { head: t('shelf.most'), right: true, cell: (day) => format.number(Math.max(...day.sums)) },
          ]}
        />
      </Details>
    </Card>
  );
}
