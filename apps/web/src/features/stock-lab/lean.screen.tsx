import { reckonStock } from '@labs/stock';
import { AskAi } from '@web/labs';
import { Button } from '@ui';
import { LeanFigures } from './lean.figures';
import { workOf } from './read-desk';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';

/** Whether the cash does, if four weeks are lean. */
export function LeanScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { value, change } = bench;
  const work = workOf(value);
  const reckoned = reckonStock(work);
  const { cash } = reckoned;
  const short = cash && Math.min(...cash.cautious.ends) < 0;
  return (
    <StockScreen
      bench={bench}
      title={t(cash ? (short ? 'cash.short' : 'cash.holds') : 'cash.few')}
      lead={cash ? t('cash.lead') : undefined}
      dock={
        <>
          <Button big onClick={() => change({ ...value, at: value.sample ? 'margins' : 'products' })}>
            {t('cash.on')}
          </Button>
          <Button big look="alt" onClick={() => change({ ...value, at: 'cash' })}>
            {t('part.edit')}
          </Button>
        </>
      }
    >
      <LeanFigures work={work} reckoned={reckoned} />
      {cash && (
        <AskAi
          purpose="explain-chart"
          label={t('explain')}
          input={{
            title: t('cash.cautious-title'),
            unit: 'Rp',
            points: cash.cautious.ends.map((value, i) => ({ label: t('cash.week', { week: i + 1 }), value })),
          }}
        />
      )}
    </StockScreen>
  );
}
