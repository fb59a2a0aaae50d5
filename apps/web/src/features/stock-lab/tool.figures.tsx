import type { StockReckoning, StockWork } from '@labs/stock';
import { useFormat } from '@web/platform/format';
import { Card } from '@ui';
import { FindingNotes } from './finding.notes';
import { useT } from './stock-lab.messages';

type Props = { readonly work: StockWork; readonly reckoned: StockReckoning };

/** What would pay for the tool. */
export function ToolFigures({ work, reckoned }: Props) {
  const t = useT();
  const format = useFormat();
  const { tool } = reckoned;
  if (!tool) return null;
  return (
    <>
      <Card as="section" className="stack-2">
        {tool.tenthHours !== null && <p>{t('tool.hours', { hours: format.decimal(tool.tenthHours / 10) })}</p>}
        {tool.pieces !== null && <p>{t('tool.pieces', { pieces: format.number(tool.pieces) })}</p>}
      </Card>
      <FindingNotes findings={reckoned.findings} part="tool" work={work} />
    </>
  );
}
