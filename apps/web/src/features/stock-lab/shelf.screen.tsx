import { isPoint, reckonStock } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { AskAi } from '@web/labs';
import { Button } from '@ui';
import { workOf } from './read-desk';
import { ShelfFigures } from './shelf.figures';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';

/** When to order again, in one sentence, and what stands behind it. */
export function ShelfScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const format = useFormat();
  const { value, change } = bench;
  const work = workOf(value);
  const reckoned = reckonStock(work);
  const { reorder } = reckoned;
  const unit = work.item?.unit ?? '';
  const usage = reorder && work.usage;
  const [title, lead] =
    reorder && isPoint(reorder)
      ? [
          t('shelf.title', { point: format.number(reorder.point), unit }),
          t('shelf.lead', { safety: format.number(reorder.safety), unit }),
        ]
      : [
          t('shelf.few'),
          reorder ? t('shelf.few-lead', { openDays: reorder.openDays, needed: reorder.needed }) : undefined,
        ];
  return (
    <StockScreen
      bench={bench}
      title={title}
      lead={lead}
      dock={
        <>
          <Button big onClick={() => change({ ...value, at: value.sample ? 'lean' : 'cash' })}>
            {t('shelf.on')}
          </Button>
          <Button big look="alt" onClick={() => change({ ...value, at: 'notes' })}>
            {t('part.edit')}
          </Button>
        </>
      }
    >
      <ShelfFigures work={work} reckoned={reckoned} />
      {usage && (
        <AskAi
          purpose="explain-chart"
          label={t('explain')}
          input={{
            title: t('shelf.most-title', { span: usage.span }),
            unit,
            points: usage.all.sums
              .map((sums, day) => ({ label: format.weekdays[day]!, value: Math.max(0, ...sums) }))
              .filter((_, day) => usage.all.sums[day]!.length > 0),
          }}
        />
      )}
    </StockScreen>
  );
}
