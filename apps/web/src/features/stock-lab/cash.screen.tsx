import { useState } from 'react';
import { Field, Note, TextArea } from '@ui';
import { readCash } from './read-desk';
import { PartDock } from './part.dock';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';
import { DeskNumber } from './typed.fields';

/** The drawer, past weeks, and bills that are known. */
export function CashScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const { value, change } = bench;
  const { typed } = value;
  const [asked, setAsked] = useState(false);
  const cash = readCash(typed);
  const goOn = () => {
    setAsked(true);
    if (cash) change({ ...value, at: 'lean' });
  };
  const shared = { bench, asked };
  return (
    <StockScreen
      bench={bench}
      title={t('cash.form')}
      lead={t('cash.form-lead')}
      dock={<PartDock bench={bench} label={t('cash.on-form')} onGo={goOn} skipTo="products" />}
    >
      <div className="stack">
        <DeskNumber {...shared} name="start" />
        <Field label={t('f.weeks')} hint={t('h.weeks')} error={asked && !typed['weeks']?.trim() && t('text.empty')}>
          {(wiring) => (
            <TextArea
              {...wiring}
              rows={6}
              value={typed['weeks'] ?? ''}
              onChange={(event) => change({ ...value, typed: { ...typed, weeks: event.target.value } })}
            />
          )}
        </Field>
        <DeskNumber {...shared} name="bill1" optional />
        <DeskNumber {...shared} name="bill2" optional />
        <DeskNumber {...shared} name="bill3" optional />
        <DeskNumber {...shared} name="bill4" optional />
      </div>
      {asked && !cash && <Note tone="wait" title={t('part.wrong')} role="status" />}
    </StockScreen>
  );
}
