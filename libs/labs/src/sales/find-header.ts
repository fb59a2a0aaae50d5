import { distance } from 'fastest-levenshtein';
import { textOf, wordsOf } from './clean-text';
import type { HeaderWords } from './header-words';
import { limits, type Table } from './table';

/** Where a table's rows begin and what its columns are called. */
export interface Header {
  /** Index of the first row of data. */
  readonly first: number;
  /** Rows above the header: titles, addresses, the period of a report. */
  readonly titles: number;
  /** Whether the file names its columns; if not, they are called by their letters. */
  readonly named: boolean;
  /** A name for each column, none twice. */
  readonly names: readonly string[];
  /** The last line of each name, by which it is compared. */
  readonly words: readonly string[];
}

const shortestTypo = 5;
const longestNumber = 40;

/** A heading as it is compared: currency and brackets gone, except where the currency alone says that "jumlah" is money. */
export function headingOf(text: string): string {
  const words = wordsOf(text.replace('@', ' harga '));
  return /^(jumlah|jml) (rp|idr)$/.test(words) ? 'jumlah rp' : words.replace(/ (rp|idr)$/, '');
}

/**
 * Finds the header among the first rows: the row in which most columns are called by known words, two at least.
 *
 * Two rows above each other make one header when both have known words and neither has a number.
 */
export function findHeader({ rows, width }: Table, words: HeaderWords, unread: readonly string[]): Header {
  const known = [...Object.values(words).flat(), ...unread];
  const exact = new Set(known);
  const knownIn = (row: number) =>
    new Set(headings(rows[row]).filter((heading) => exact.has(heading) || nearestHeading(heading, known) >= 0));
  let best = -1;
  let most = 1;
  for (let row = 0; row < Math.min(rows.length, limits.titleRows + 1); row += 1) {
    const size = knownIn(row).size;
    if (size > most) [best, most] = [row, size];
  }
  if (best < 0) {
    const letters = Array.from({ length: width }, (_, column) => letterOf(column));
    return { first: 0, titles: 0, named: false, names: letters, words: letters.map(() => '') };
  }

  const isHeading = (row: number) => row >= 0 && knownIn(row).size > 0 && !(rows[row] ?? []).some(isNumber);
  const upper = isHeading(best - 1) && addsTo(rows, best - 1, best) ? best - 1 : best;
  const lower = upper === best && isHeading(best + 1) && addsTo(rows, best, best + 1) ? best + 1 : best;
  const lines = Array.from({ length: width }, (_, column) => {
    const top = textOf(rows[upper]?.[column]);
    const bottom = textOf(rows[lower]?.[column]);
    return { top, bottom: bottom || top };
  });
  return {
    first: lower + 1,
    titles: upper,
    named: true,
    names: unique(
      lines.map(({ top, bottom }, column) => (top && top !== bottom ? `${top} ${bottom}` : bottom) || letterOf(column)),
    ),
    words: lines.map(({ bottom }) => headingOf(bottom)),
  };
}

/** The place of the known heading from which one letter parts this one; -1 where there is none or the heading is short. */
export function nearestHeading(heading: string, known: readonly string[]): number {
  if (heading.length < shortestTypo) return -1;
  return known.findIndex(
    (word) =>
      word.length >= shortestTypo && Math.abs(word.length - heading.length) < 2 && distance(word, heading) === 1,
  );
}

/** Whether the lower of two rows names columns that the upper one leaves open or groups under one word. */
function addsTo(rows: Table['rows'], upper: number, lower: number): boolean {
  const above = headings(rows[upper]);
  return headings(rows[lower]).some(
    (heading, column) =>
      heading &&
      heading !== above[column] &&
      (!above[column] || above[column] === above[column - 1] || above[column] === above[column + 1]),
  );
}

function headings(row: Table['rows'][number] | undefined): string[] {
  return (row ?? []).map((cell) => headingOf(textOf(cell)));
}

function isNumber(cell: Table['rows'][number][number]): boolean {
  return typeof cell !== 'string' || (cell.length <= longestNumber && /^\W*(rp)?\W*\d[\d.,/: -]*$/i.test(cell));
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times > 1 ? `${name} (${times})` : name;
  });
}

/** A column's letters, as a spreadsheet shows them. */
function letterOf(column: number): string {
  return (column >= 26 ? letterOf(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}
