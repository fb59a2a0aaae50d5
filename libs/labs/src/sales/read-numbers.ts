import { textOf } from './clean-text';
import type { Cell } from './table';

/** Which sign parts thousands: dots with a decimal comma (Indonesia) or commas with a decimal dot. */
export type NumberStyle = 'id' | 'en';

/** How the numbers of one column are written. */
export interface NumberColumn {
  readonly style: NumberStyle;
  /** Whether the cells contradict each other, so that the owner must say. */
  readonly mixed: boolean;
  /** Up to five cells that show the contradiction. */
  readonly examples: readonly string[];
  /** Cells with the ending `m`, which some write for juta and some for miliar. */
  readonly unclear: readonly string[];
}

/** What the ending `m` of an amount stands for; without an answer such a cell can't be read. */
export type MeaningOfM = 'juta' | 'miliar' | undefined;

/** An amount read; `odd` where its signs can mean another amount than its column's: 15.5 or 15,000 among 15.000. */
export type NumberRead = { readonly value: number; readonly odd: boolean };

const thousands: Readonly<Record<string, number>> = {
  rb: 1_000,
  ribu: 1_000,
  k: 1_000,
  jt: 1_000_000,
  juta: 1_000_000,
  miliar: 1_000_000_000,
  milyar: 1_000_000_000,
};
const grouped = /^[1-9]\d{0,2}(?:[.,]\d{3})+$/;
const mostDigits = 15;
const shown = 5;

interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  readonly ending: string;
}

/** Splits a cell into sign, digits with separators and an ending, leaving out Rp, blanks and the closing `,-`. */
function partsOf(text: string): Parts | undefined {
  const bare = text
    .toLowerCase()
    .replace(/rp\.?|idr|\s/g, '')
    .replace(/[.,]-+$/, '');
  const found = /^(\(|[-−–])?\+?(\d[\d.,]*)([a-z]*\.?)(\))?$/.exec(bare);
  if (!found) return undefined;
  const [, sign, digits, ending, closing] = found;
  if ((sign === '(') !== (closing === ')')) return undefined;
  return { negative: sign !== undefined, digits: digits!, ending: ending!.replace('.', '') };
}

/** For which style a number's signs speak: `either` for groups of three behind one kind of sign. */
function voteOf(digits: string): NumberStyle | 'either-dot' | 'either-comma' | 'none' {
  const dot = digits.lastIndexOf('.');
  const comma = digits.lastIndexOf(',');
  if (dot < 0 && comma < 0) return 'none';
  if (dot >= 0 && comma >= 0) return comma > dot ? 'id' : 'en';
  const isDot = dot >= 0;
  if (!grouped.test(digits)) return isDot ? 'en' : 'id';
  const groups = digits.split(isDot ? '.' : ',').length;
  if (groups > 2) return isDot ? 'id' : 'en';
  return isDot ? 'either-dot' : 'either-comma';
}

/**
 * Decides for a whole column which signs part its thousands, never cell by cell.
 *
 * Groups of three alone are thousands. Where cells contradict each other the better supported style stands until the
 * owner answers, the Indonesian one at a tie.
 */
export function decideNumbers(cells: readonly Cell[]): NumberColumn {
  const votes = { id: 0, en: 0, 'either-dot': 0, 'either-comma': 0, none: 0 };
  const examples = new Map<keyof typeof votes, string[]>();
  const unclear: string[] = [];
  for (const cell of cells) {
    if (typeof cell !== 'string' || /^\d*$/.test(cell)) continue;
    const text = textOf(cell);
    const parts = partsOf(text);
    if (!parts) continue;
    if (parts.ending === 'm' && unclear.length < shown) unclear.push(text);
    const vote = voteOf(parts.digits);
    votes[vote] += 1;
    const shownNow = examples.get(vote) ?? [];
    if (vote !== 'none' && shownNow.length < shown) examples.set(vote, [...shownNow, text]);
  }
  const dots = votes['either-dot'];
  const commas = votes['either-comma'];
  const forId = votes.id + dots;
  const forEn = votes.en + commas;
  const mixed = forId > 0 && forEn > 0 && !(votes.id > 0 && votes.en === 0 && commas === 0);
  const lists = [...examples.values()];
  return {
    style: forEn > forId ? 'en' : 'id',
    mixed,
    examples: mixed
      ? Array.from({ length: shown }, (_, i) => lists.flatMap((list) => list[i] ?? []))
          .flat()
          .slice(0, shown)
      : [],
    unclear,
  };
}

/** Reads one cell in its column's style; undefined where it holds no number. Numbers of a workbook need no reading. */
export function readNumber(
  cell: Cell | undefined,
  style: NumberStyle,
  m?: MeaningOfM,
  withUnit = false,
): NumberRead | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? { value: cell, odd: false } : undefined;
  if (cell === undefined || typeof cell === 'object') return undefined;
  if (/^\d{1,15}$/.test(cell)) return { value: Number(cell), odd: false };
  const parts = partsOf(textOf(cell));
  if (!parts) return undefined;
  const factor = factorOf(parts.ending, m, withUnit);
  if (factor === undefined) return undefined;

  const group = style === 'id' ? '.' : ',';
  const decimal = style === 'id' ? ',' : '.';
  let { digits } = parts;
  const separators = digits.replace(/\d/g, '');
  // In this style the sign parts thousands but doesn't stand as such: it can only have been meant as the decimal one.
  const odd = separators === group && !/^\d{1,3}(?:[.,]\d{3})$/.test(digits);
  const loneGroup = separators === decimal && grouped.test(digits);
  if (odd) digits = digits.replace(group, decimal);
  else if (!wellFormed(digits, group, decimal)) return undefined;
  const plain = digits.split(group).join('').replace(decimal, '.');
  if (plain.replace('.', '').length > mostDigits) return undefined;
  const value = Number(plain) * factor;
  return { value: parts.negative ? -value : value, odd: odd || loneGroup };
}

/** A whole column in the style that its cells speak for, or that is given; undefined for a cell that holds no number. */
export function readNumbers(
  cells: readonly Cell[],
  style = decideNumbers(cells).style,
): readonly (number | undefined)[] {
  return cells.map((cell) => readNumber(cell, style)?.value);
}

function factorOf(ending: string, m: MeaningOfM, withUnit: boolean): number | undefined {
  if (ending === '') return 1;
  if (ending === 'm') return m && thousands[m];
  return thousands[ending] ?? (withUnit ? 1 : undefined);
}

function wellFormed(digits: string, group: string, decimal: string): boolean {
  const [whole = '', ...fractions] = digits.split(decimal);
  if (fractions.length > 1 || fractions[0]?.includes(group)) return false;
  const groups = whole.split(group);
  return (
    groups.length === 1 ||
    (groups[0]!.length <= 3 && groups[0] !== '' && groups.slice(1).every(({ length }) => length === 3))
  );
}
