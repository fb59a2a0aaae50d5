import { numberOfWords, spelledNumber } from './number-words';
import type { At } from './text-parts';
import { units, type Dimension } from './units';

/** A number with its unit, in the smallest unit of its dimension times a thousand: grams, millilitres, hours, centimetres, pieces. */
export interface Quantity {
  readonly dimension: Dimension;
  readonly value: number;
  readonly at: At;
}

const unitOf = new Map(
  units.flatMap((unit) => unit.words.map((word): [string, (typeof units)[number]] => [word, unit])),
);
const unitWord = [...unitOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
const number = `\\d{1,3}(?:\\.\\d{3})+|\\d{1,6}(?:[.,]\\d{1,3})?|${spelledNumber}`;
const pattern = new RegExp(
  `(?<![\\p{L}\\p{N}.,])(?:(?<n>${number})(?:[ ]?(?:-|–|sampai|s/d)[ ]?(?<to>${number}))?[ ]?-?(?<u>${unitWord})|` +
    `se(?<one>hari|minggu|bulan|tahun)|isi(?:nya)?[ ]?:?[ ]?(?<isi>\\d{1,4}|${spelledNumber})(?![ ]?(?:${unitWord})(?![\\p{L}\\p{N}])))(?![\\p{L}\\p{N}])`,
  'giu',
);

/** Thousandths, so that "1,5 kg" stays whole. */
function thousandths(written: string): number | undefined {
  if (/^\p{L}/u.test(written)) {
    const value = numberOfWords(written);
    return value === undefined ? undefined : value * 1000;
  }
  if (/^\d{1,3}(?:\.\d{3})+$/.test(written)) return Number(written.replace(/\./g, '')) * 1000;
  const [whole = '0', part = ''] = written.split(/[.,]/);
  return Number(whole) * 1000 + Number(`${part}000`.slice(0, 3));
}

/** Every number with a unit: "600 gram", "1,5 kg", "3 hari", "tiga hari", "seminggu", "isi 12", "16 potong"; a range gives both ends. */
export function findQuantities(text: string): Quantity[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): Quantity[] => {
    const { n, to, u, one, isi } = match.groups ?? {};
    const at: At = [match.index, match.index + match[0].length];
    const unit = unitOf.get((u ?? one ?? 'isi').toLowerCase());
    if (unit === undefined) return [];
    return [n ?? isi ?? (one === undefined ? undefined : '1'), to].flatMap((written) => {
      const value = written === undefined ? undefined : thousandths(written);
      return value === undefined || value === 0 ? [] : [{ dimension: unit.dimension, value: value * unit.factor, at }];
    });
  });
}
