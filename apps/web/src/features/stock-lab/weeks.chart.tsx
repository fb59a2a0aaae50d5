import { useFormat } from '@web/platform/format';
import { Card, Details, Table } from '@ui';
import { useT } from './stock-lab.messages';

const width = 296;
const tallest = 96;
/** Above the tallest bar and below the deepest there is room for a number. */
const roomForWords = 24;
const roomy = 12;

/** What each past week left, oldest first, with the leanest and the best said in numbers. */
export function WeeksChart({ weeks }: { weeks: readonly number[] }) {
  const t = useT();
  const format = useFormat();
  const most = Math.max(0, ...weeks);
  const least = Math.min(0, ...weeks);
  const scale = tallest / Math.max(most - least, 1);
  const zero = roomForWords + Math.round(most * scale);
  const height = roomForWords * 2 + tallest;
  const step = width / weeks.length;
  const leanest = weeks.indexOf(Math.min(...weeks));
  const best = weeks.indexOf(Math.max(...weeks));
  const named = new Set(leanest === best ? [leanest] : [leanest, best]);
  const title = t('weeks.title', { count: weeks.length });
  const number = (week: number) => t('weeks.nth', { number: week + 1 });
  const anchor = (week: number) =>
    week * step < width / 4 ? 'start' : week * step > (width * 3) / 4 ? 'end' : 'middle';
  const place = { start: 0, middle: 0.5, end: 1 } as const;
  return (
    <Card as="section" className="stack">
      <h2>{title}</h2>
      <svg
        className="ch"
        viewBox={`0 0 ${width} ${height}`}
        width="100%"
        height={height}
        preserveAspectRatio="xMinYMid"
        role="img"
        aria-label={t('weeks.alt', {
          weeks: weeks.map((net, week) => `${number(week)} ${format.rupiah(net)}`).join(', '),
        })}
      >
        {weeks.map((net, week) => {
          const tall = Math.round(Math.abs(net) * scale);
          const end = anchor(week);
          return (
            <g key={week}>
              <rect
                x={week * step + step * 0.1}
                width={step * 0.8}
                y={net < 0 ? zero : zero - tall}
                height={tall}
                rx={weeks.length > roomy ? 1 : 3}
                className={week === leanest ? 'c1' : 'c0'}
              />
              {named.has(week) && (
                <text
                  x={(week + place[end]) * step}
                  y={net < 0 ? zero + tall + 18 : zero - tall - 6}
                  textAnchor={end}
                  className="b"
                >
                  {format.number(Math.round(net / 1000))}
                </text>
              )}
            </g>
          );
        })}
        <path className="ax" d={`M0 ${zero + 0.5}h${width}`} />
      </svg>
      <p className="sm soft">{t('weeks.legend')}</p>
      <Details summary={t('table')}>
        <Table
          caption={title}
          hideCaption
          rows={weeks.map((net, week) => ({ net, week }))}
          rowKey={({ week }) => String(week)}
          columns={[
            { head: t('weeks.week'), cell: ({ week }) => number(week) },
            { head: t('weeks.net'), right: true, cell: ({ net }) => format.rupiah(net) },
          ]}
        />
      </Details>
    </Card>
  );
}
