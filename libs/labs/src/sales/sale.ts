import type { Cleaning } from './sort-rows';

/** One line of a sale that counts: what was sold, when, for how much. */
export interface SaleLine {
  /** The row in the file, as a spreadsheet numbers it. */
  readonly row: number;
  /** The day in the shop's zone, counted from 1970-01-01, and the minute of it where the file has one. */
  readonly day: number;
  readonly minute: number | undefined;
  /** Lines of one order have the same number; without orders in the file every line has its own. */
  readonly order: number;
  /** Index into the names of products. */
  readonly product: number;
  /** Pieces, to a thousandth (half a kilo counts). */
  readonly quantity: number;
  /** Whole rupiah paid for the line. */
  readonly total: number;
  /** Whole rupiah the goods of the line cost the shop. */
  readonly cost: number | undefined;
  /** Who bought, as a number that means nothing outside this file. */
  readonly customer: number | undefined;
}

/** All sales of a file that count, ready to be looked at. They stay on the phone. */
export interface Sales {
  readonly lines: readonly SaleLine[];
  readonly products: readonly string[];
  /** How the file's rows became these lines. */
  readonly cleaning: Cleaning;
  /** Which facts the file has at all; what it lacks can't be asked of it. */
  readonly has: {
    readonly product: boolean;
    readonly quantity: boolean;
    readonly order: boolean;
    readonly time: boolean;
    readonly customer: boolean;
    readonly cost: boolean;
  };
  /** Further columns that another lab asked for, by their names: the text of each line that counts; a workbook's numbers stay numbers. */
  readonly extras: Readonly<Record<string, readonly (string | number)[]>>;
}

/** A part of a day's or piece's number without the noise of adding fractions. */
export function thousandths(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
