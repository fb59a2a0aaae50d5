import { isPoint, type StockReckoning, type StockWork } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { Card } from '@ui';
import { FindingNotes } from './finding.notes';
import { SpanChart } from './span.chart';
import { useT } from './stock-lab.messages';

type Props = { readonly work: StockWork; readonly reckoned: StockReckoning };

/** The order point in figures: chart, today's order, what is made of what spoils, and what to keep in mind. */
export function ShelfFigures({ work, reckoned }: Props) {
  const t = useT();
  const format = useFormat();
  const { item, usage, fresh } = work;
  const { reorder, order } = reckoned;
  if (!item || !usage || !reorder) return null;
  const plan = reckoned.fresh;
  return (
    <>
      {isPoint(reorder) ? (
        <SpanChart usage={usage} point={reorder.point} />
      ) : (
        reorder.largest !== null && (
          <p>{t('shelf.largest', { largest: format.number(reorder.largest), unit: item.unit, span: usage.span })}</p>
        )
      )}
      {order && (
        <Card as="section" className="stack-2">
          <h2>{t('shelf.order')}</h2>
          <p>
            {order.packs > 0
              ? t('shelf.packs', { packs: order.packs, pack: format.number(item.pack), unit: item.unit })
              : t('shelf.none')}
          </p>
        </Card>
      )}
      {fresh && plan && (
        <Card as="section" className="stack-2">
          <h2>{t('fresh.title', { make: plan.make, day: format.weekdays[fresh.weekday]! })}</h2>
          <p>
            {t('fresh.more', {
              make: plan.make,
              ample: plan.ample,
              earned: format.rupiah(plan.earned.make),
              other: format.rupiah(plan.earned.ample),
            })}
          </p>
        </Card>
      )}
      <FindingNotes findings={reckoned.findings} part="shelf" work={work} />
    </>
  );
}
