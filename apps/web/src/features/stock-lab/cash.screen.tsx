import { useState } from 'react';
import { Note } from '@ui';
import { BillFields } from './bill.fields';
import { CashBookField } from './cash-book.field';
import { PartDock } from './part.dock';
import { readCash } from './read-desk';
import type { StockBench } from './stock-desk';
import { useT } from './stock-lab.messages';
import { StockScreen } from './stock.screen';
import { DeskNumber } from './typed.fields';
import { useToday } from './use-today';

/** The drawer, past weeks, and bills that are known. */
export function CashScreen({ bench }: { bench: StockBench }) {
  const t = useT();
  const today = useToday();
  const { value, change } = bench;
  const [asked, setAsked] = useState(false);
  // The drawer is counted today, so the weeks of bills begin today, whenever the figures are looked at.
  const typed = { ...value.typed, 'cash-day': today };
  const cash = readCash(typed);
  const goOn = () => {
    setAsked(true);
    if (cash) change({ ...value, typed, at: 'lean' });
  };
  return (
    <StockScreen
      bench={bench}
      title={t('cash.form')}
      lead={t('cash.form-lead')}
      dock={<PartDock bench={bench} label={t('cash.on-form')} onGo={goOn} skipTo="products" />}
    >
      <DeskNumber bench={bench} name="start" asked={asked} />
      <CashBookField bench={bench} today={today} asked={asked} />
      <BillFields bench={bench} today={today} asked={asked} />
      {asked && !cash && <Note tone="wait" title={t('part.wrong')} role="status" />}
    </StockScreen>
  );
}
