import type { StockAnswers } from '@labs/stock';
import type { Bench } from '@web/labs';

export type Typed = Readonly<Record<string, string>>;

/** Where one stands: forms and, behind each, what is reckoned from it. */
export type Place =
  | 'start'
  | 'file'
  | 'notes'
  | 'item'
  | 'shelf'
  | 'cash'
  | 'lean'
  | 'products'
  | 'margins'
  | 'tool'
  | 'cost'
  | 'ask'
  | 'send';

/** What lies on the bench: everything as it was typed, so that nothing is lost that cannot be read yet. */
export type StockDesk = {
  readonly at: Place;
  readonly sample: boolean;
  /** Whether the notebook comes from a file; what was read stands in the weeks as if it had been written. */
  readonly fromFile?: boolean;
  /** Mondays of the weeks written in, counted in days from 1970-01-01. */
  readonly mondays: readonly number[];
  readonly products: number;
  /** Bills that there is room to write; one where nothing is said. */
  readonly bills?: number;
  readonly typed: Typed;
  /** The question one is at, from 0. */
  readonly asked: number;
  readonly checked: boolean;
  readonly answers: StockAnswers;
};

export type StockBench = Bench<StockDesk>;

const weeksAtFirst = 4;
const dayLength = 86_400_000;

/** A clean bench: four weeks to write in, the last of them the week before this. */
export function ownDesk(now: number): StockDesk {
  const today = Math.floor(now / dayLength);
  const monday = today - ((today + 3) % 7);
  return {
    at: 'start',
    sample: false,
    mondays: Array.from({ length: weeksAtFirst }, (_, i) => monday - 7 * (weeksAtFirst - i)),
    products: 3,
    typed: { checkEvery: '1', level: '90' },
    asked: 0,
    checked: false,
    answers: {},
  };
}
