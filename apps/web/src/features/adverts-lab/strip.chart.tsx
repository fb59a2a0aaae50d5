import type { Picture, SimilarWeeks } from '@labs/adverts';
import { Card, Details, Table } from '@ui';
import { useT } from './adverts-lab.messages';

type Props = {
  readonly similar: SimilarWeeks;
  /** Extra orders of the learner's own week. */
  readonly own: number;
  /** Named where there are two. */
  readonly picture?: Picture | undefined;
};

const floor = 150;
const tallest = 120;
const width = 296;

/** Two hundred weeks alike by the extra orders they brought; the learner's own is coloured. */
export function StripChart({ similar, own, picture }: Props) {
  const t = useT();
  const { extra, low, middle, high } = similar;
  const most = Math.max(own, ...extra);
  const bars = Array.from({ length: most + 1 }, (_, orders) => ({
    orders,
    weeks: extra.filter((each) => each === orders).length,
  }));
  const tallestWeeks = Math.max(...bars.map(({ weeks }) => weeks));
  const step = width / bars.length;
  const title = picture ? t('strip.title-of', { picture: t(`picture.${picture}`) }) : t('strip.title');
  const words = bars
    .filter(({ weeks }) => weeks > 0)
    .map(({ orders, weeks }) => t('strip.bar', { extra: orders, weeks }))
    .join('; ');
  // Above a dozen bars only every second number has room.
  const labelled = (orders: number) => bars.length <= 12 || orders % 2 === 0;
  return (
    <Card as="section" className="stack">
      <h2>{title}</h2>
      <p>{t('strip.more', { low, middle, high })}</p>
      <svg
        className="ch"
        viewBox="0 0 296 200"
        width="100%"
        height="200"
        preserveAspectRatio="xMinYMid"
        role="img"
        aria-label={t('strip.alt', { bars: words })}
      >
        <path className="ax" d={`M0 ${floor + 0.5}h${width}`} />
        {bars.map(({ orders, weeks }) => {
          const height = Math.round((weeks * tallest) / tallestWeeks);
          return (
            <g key={orders}>
              <rect
                x={orders * step + step * 0.1}
                y={floor - height}
                width={step * 0.8}
                height={height}
                rx="3"
                className={orders === own ? 'c1' : 'c0'}
              />
              {labelled(orders) && (
                <text
                  x={orders * step + step / 2}
                  y={floor + 22}
                  textAnchor="middle"
                  className={orders === own ? 'b' : 's'}
                >
                  {orders}
                </text>
              )}
            </g>
          );
        })}
        <text x={width / 2} y={floor + 44} textAnchor="middle" className="s">
          {t('strip.axis')}
        </text>
      </svg>
      <p className="sm soft">{t('strip.this')}</p>
      <Details summary={t('table')}>
        <Table
          caption={title}
          hideCaption
          rows={bars.filter(({ weeks }) => weeks > 0)}
          rowKey={({ orders }) => String(orders)}
          columns={[
            { head: t('strip.extra'), cell: ({ orders }) => orders },
            { head: t('strip.weeks'), right: true, cell: ({ weeks }) => weeks },
          ]}
        />
      </Details>
    </Card>
  );
}
