import { reckonStock } from '@labs/stock';
import { Button } from '@ui';
import { workOf } from './read-desk';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';
import { ToolFigures } from './tool.figures';

/** What the tool really costs a month. */
export function CostScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { value, change } = bench;
  const work = workOf(value);
  return (
    <StockScreen
      bench={bench}
      title={work.tool?.name ?? t('tool.form')}
      dock={
        <>
          <Button big onClick={() => change({ ...value, at: 'ask', asked: 0, checked: false })}>
            {t('tool.on')}
          </Button>
          <Button big look="alt" onClick={() => change({ ...value, at: 'tool' })}>
            {t('part.edit')}
          </Button>
        </>
      }
    >
      <ToolFigures work={work} reckoned={reckonStock(work)} />
    </StockScreen>
  );
}
