import type { WeekShown } from '@labs/adverts';
import { Card, Details, Table } from '@ui';
import { useT } from './adverts-lab.messages';

const floor = 168;
const tallest = 136;

/** The notebook before and during the advert, in both areas. */
export function BookChart({ week }: { week: Pick<WeekShown, 'withAdvert' | 'without'> }) {
  const t = useT();
  const { withAdvert, without } = week;
  const areas = [
    { name: t('book.with'), short: 'with-short' as const, ...withAdvert, x: 8 },
    { name: t('book.without'), short: 'without-short' as const, ...without, x: 156 },
  ];
  const most = Math.max(1, ...areas.map(({ before, after }) => Math.max(before, after)));
  const alt = t('book.alt', { a0: withAdvert.before, a1: withAdvert.after, b0: without.before, b1: without.after });
  return (
    <Card as="section" className="stack">
      <h2>{t('book.title')}</h2>
      <svg
        className="ch"
        viewBox="0 0 296 222"
        width="100%"
        height="222"
        preserveAspectRatio="xMinYMid"
        role="img"
        aria-label={alt}
      >
        <path className="ax" d={`M0 ${floor + 0.5}h296`} />
        {areas.map(({ name, short, before, after, x }) => (
          <g key={name}>
            {[before, after].map((orders, i) => {
              const height = Math.round((orders * tallest) / most);
              const left = x + i * 68;
              return (
                <g key={i}>
                  <rect
                    x={left}
                    y={floor - height}
                    width="60"
                    height={height}
                    rx="4"
                    className={i === 1 ? 'c1' : 'c0'}
                  />
                  <text x={left + 30} y={floor - height - 8} textAnchor="middle" className="b">
                    {orders}
                  </text>
                  <text x={left + 30} y={floor + 22} textAnchor="middle" className="s">
                    {i === 1 ? t('book.during') : t('book.before')}
                  </text>
                </g>
              );
            })}
            <text x={x + 64} y={floor + 44} textAnchor="middle">
              {t(`book.${short}`)}
            </text>
          </g>
        ))}
      </svg>
      <Details summary={t('table')}>
        <Table
          caption={t('book.title')}
          hideCaption
          rows={areas}
          rowKey={({ name }) => name}
          columns={[
            { head: t('book.where'), cell: ({ name }) => name },
            { head: t('book.before'), right: true, cell: ({ before }) => before },
            { head: t('book.after'), right: true, cell: ({ after }) => after },
          ]}
        />
      </Details>
    </Card>
  );
}
