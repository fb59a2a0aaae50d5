import { reckonStock } from '@labs/stock';
import { Button } from '@ui';
import { MarginFigures } from './margin.figures';
import { workOf } from './read-desk';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';

/** What stays of each product. */
export function MarginsScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { value, change } = bench;
  const work = workOf(value);
  return (
    <StockScreen
      bench={bench}
      title={t('products.title')}
      dock={
        <>
          <Button big onClick={() => change({ ...value, at: value.sample ? 'cost' : 'tool' })}>
            {t('products.on')}
          </Button>
          <Button big look="alt" onClick={() => change({ ...value, at: 'products' })}>
            {t('part.edit')}
          </Button>
        </>
      }
    >
      <MarginFigures work={work} reckoned={reckonStock(work)} />
    </StockScreen>
  );
}
