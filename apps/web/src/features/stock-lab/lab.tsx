import { useState } from 'react';
import { useDevice } from '@web/platform/device';
import { useBench, useFreshStep } from '@web/labs';
import { CashScreen } from './cash.screen';
import { CostScreen } from './cost.screen';
import { FileScreen } from './file.screen';
import { ItemScreen } from './item.screen';
import { LeanScreen } from './lean.screen';
import { MarginsScreen } from './margins.screen';
import { NotesScreen } from './notes.screen';
import { ProductsScreen } from './products.screen';
import { QuestionScreen } from './question.screen';
import { SendScreen } from './send.screen';
import { ShelfScreen } from './shelf.screen';
import { StartScreen } from './start.screen';
import { ownDesk, type StockDesk } from './stock-desk';
import { ToolScreen } from './tool.screen';

const screens = {
  start: StartScreen,
  file: FileScreen,
  notes: NotesScreen,
  item: ItemScreen,
  shelf: ShelfScreen,
  cash: CashScreen,
  lean: LeanScreen,
  products: ProductsScreen,
  margins: MarginsScreen,
  tool: ToolScreen,
  cost: CostScreen,
  ask: QuestionScreen,
  send: SendScreen,
} as const;

/** Lab Stok & Kas: a small notebook in, four parts reckoned from it, eight questions, and only sums out. */
export function Lab() {
  const { clock } = useDevice();
  const [start] = useState(() => ownDesk(clock()));
  const bench = useBench<StockDesk>(start);
  const { at, asked } = bench.value;
  const place = `${at}${at === 'ask' ? asked : ''}`;
  useFreshStep(place);

  const Screen = screens[at];
  return <Screen bench={bench} />;
}
