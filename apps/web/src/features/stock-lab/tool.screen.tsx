import { useState } from 'react';
import { Field, Note, Select } from '@ui';
import { PartDock } from './part.dock';
import { readProducts, readTool } from './read-desk';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';
import { DeskNumber, DeskText } from './typed.fields';

/** One AI tool, with all that it costs. */
export function ToolScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { value, change } = bench;
  const { typed } = value;
  const [asked, setAsked] = useState(false);
  const products = readProducts(value) ?? [];
  const tool = readTool(typed);
  const goOn = () => {
    setAsked(true);
    if (tool) change({ ...value, at: 'cost' });
  };
  const shared = { bench, asked };
  return (
    <StockScreen
      bench={bench}
      title={t('tool.form')}
      lead={t('tool.form-lead')}
      dock={<PartDock bench={bench} label={t('tool.on-form')} onGo={goOn} skipTo="ask" />}
    >
      <div className="stack">
        <DeskText {...shared} name="tool" />
        <DeskNumber {...shared} name="tool-price" />
        <DeskNumber {...shared} name="tool-tax" optional />
        <DeskNumber {...shared} name="tool-data" />
        <DeskNumber {...shared} name="tool-checking" />
        <DeskNumber {...shared} name="tool-wage" />
        <DeskNumber {...shared} name="tool-saves" />
        {products.length > 0 && (
          <Field label={t('f.pays')}>
            {(wiring) => (
              <Select
                {...wiring}
                value={typed['pays'] ?? '0'}
                onChange={(event) => change({ ...value, typed: { ...typed, pays: event.target.value } })}
              >
                {products.map(({ name }, n) => (
                  <option key={n} value={n}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
      </div>
      {asked && !tool && <Note tone="wait" title={t('part.wrong')} role="status" />}
    </StockScreen>
  );
}
