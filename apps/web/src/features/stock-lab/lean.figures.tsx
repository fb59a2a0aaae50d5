import type { CashPaths, StockReckoning, StockWork } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { Card, Details, Table } from '@ui';
import { DueBillsCard } from './due-bills.card';
import { FindingNotes } from './finding.notes';
import { useT } from './stock-lab.messages';
import { WeeksChart } from './weeks.chart';

type Props = { readonly work: StockWork; readonly reckoned: StockReckoning };

/** What past weeks left, what falls due, and four weeks of cash on three paths. */
export function LeanFigures({ work, reckoned }: Props) {
  return (
    <>
      {reckoned.cash && <PathChart paths={reckoned.cash} />}
      {work.cash && reckoned.due && <DueBillsCard due={reckoned.due} start={work.cash.start} />}
      {work.cash && work.cash.weeks.length > 0 && <WeeksChart weeks={work.cash.weeks} />}
      <FindingNotes findings={reckoned.findings} part="cash" work={work} />
    </>
  );
}

const height = 132;
const top = 12;

function PathChart({ paths }: { paths: CashPaths }) {
  const t = useT();
  const format = useFormat();
  const { cautious, middle, good } = paths;
  const all = [0, ...cautious.ends, ...middle.ends];
  const most = Math.max(...all);
  const scale = height / Math.max(most - Math.min(...all), 1);
  const zero = top + Math.round(most * scale);
  const under = top + height + 24;
  const bar = (value: number) => ({
    y: value < 0 ? zero : zero - Math.round(value * scale),
    height: Math.round(Math.abs(value) * scale),
  });
  const words = cautious.ends
    .map((money, i) => t('cash.week-alt', { week: i + 1, money: format.rupiah(money) }))
    .join(', ');
  const named = [
    { name: t('cash.cautious'), ...cautious },
    { name: t('cash.middle'), ...middle },
    { name: t('cash.good'), ...good },
  ];
  return (
    <Card as="section" className="stack">
      <h2>{t('cash.chart')}</h2>
      <svg
        className="ch"
        viewBox={`0 0 296 ${under + 28}`}
        width="100%"
        height={under + 28}
        preserveAspectRatio="xMinYMid"
        role="img"
        aria-label={t('cash.alt', { weeks: words })}
      >
        {cautious.ends.map((money, i) => (
          <g key={i}>
            <rect x={i * 74 + 4} width="32" rx="3" className="c1" {...bar(money)} />
            <rect x={i * 74 + 38} width="32" rx="3" className="c0" {...bar(middle.ends[i]!)} />
            <text x={i * 74 + 37} y={under} textAnchor="middle" className="s">
              {t('cash.week-short', { week: i + 1 })}
            </text>
            <text x={i * 74 + 37} y={under + 22} textAnchor="middle" className="b">
              {format.number(Math.round(money / 1000))}
            </text>
          </g>
        ))}
        <path className="ax" d={`M0 ${zero + 0.5}h296`} />
      </svg>
      <p className="sm soft">{t('cash.legend')}</p>
      <Details summary={t('table')}>
        <Table
          caption={t('cash.chart')}
          hideCaption
          rows={named}
          rowKey={({ name }) => name}
          columns={[
            { head: t('cash.path'), cell: ({ name }) => name },
            ...[0, 1, 2, 3].map((i) => ({
              head: t('cash.week', { week: i + 1 }),
              right: true,
              cell: ({ ends }: { ends: readonly number[] }) => format.rupiah(ends[i]!),
            })),
          ]}
        />
      </Details>
    </Card>
  );
}
