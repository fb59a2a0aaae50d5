import { reckonStock } from '@labs/stock';
import { useFormat } from '@web/platform/format';
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
  const format = useFormat();
  const work = workOf(value);
  const reckoned = reckonStock(work);
  const title =
    work.tool && reckoned.tool
      ? t('tool.title', { tool: work.tool.name, monthly: format.rupiah(reckoned.tool.monthly) })
      : t('tool.form');
  return (
    <StockScreen
      bench={bench}
      title={title}
      lead={t('tool.lead')}
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
      <ToolFigures work={work} reckoned={reckoned} />
    </StockScreen>
  );
}
