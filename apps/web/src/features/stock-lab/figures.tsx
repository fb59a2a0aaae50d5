import type { StockQuestion, StockReckoning, StockWork } from '@labs/stock';
import { LeanFigures } from './lean.figures';
import { MarginFigures } from './margin.figures';
import { ShelfFigures } from './shelf.figures';
import { ToolFigures } from './tool.figures';

/** The part of the lab in which a question finds its figures. */
const figuresOf = {
  days: ShelfFigures,
  point: ShelfFigures,
  weekend: ShelfFigures,
  packs: ShelfFigures,
  cash: LeanFigures,
  best: MarginFigures,
  price: MarginFigures,
  tool: ToolFigures,
} as const;

type Props = { readonly question: StockQuestion; readonly work: StockWork; readonly reckoned: StockReckoning };

/** Whether there is anything to hold an answer to this question against. */
export const hasFigures = (question: StockQuestion, reckoned: StockReckoning): boolean =>
  ({
    days: reckoned.reorder,
    point: reckoned.reorder,
    weekend: reckoned.reorder,
    packs: reckoned.reorder,
    cash: reckoned.cash,
    best: reckoned.margins[0],
    price: reckoned.price,
    tool: reckoned.tool,
  })[question] != null;

/** The figures a question is about. */
export function Figures({ question, work, reckoned }: Props) {
  const Part = figuresOf[question];
  return <Part work={work} reckoned={reckoned} />;
}
