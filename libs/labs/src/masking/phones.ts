import { numberCue, type NumberCue } from './number-cue';

const gap = '[ .\\-/)\\u00a0\\u2010-\\u2013]';
const prefix = '(?:\\(?\\+?62\\)?[\\s.-]{0,3}(?:\\(0\\)[\\s.-]{0,2})?|\\(?[0Oo]\\)? ?)';
// A capital before it belongs to an order's or a product's code, unless it is WA or HP.
const alone = '(?:(?<=(?<!\\p{L})(?:WA|HP|TELP|TLP|CP))|(?<![\\p{N}.]|\\p{Lu}|\\p{Lu}[-/]))';
const mobile = new RegExp(`${alone}${prefix}8 ?[1-35-9](?:${gap}{0,3}\\d){6,18}`, 'gu');
const landline = /(?<![\p{L}\p{N}.,-])(?:\(0[2-79]\d{1,2}\) ?|0[2-79]\d{1,2}[ -])\d{3,4}[ -]?\d{3,5}(?![\p{N}-])/gu;
const timeOrDate = /^0?\d[.-]\d/;

const digitWords = [
  'nol',
  'kosong',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
] as const;
const word = `(?:${digitWords.join('|')})`;
const spelled = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:nol|kosong|0)[ ]?(?:delapan|8)|08\\d{1,3})(?:[ .-]{1,3}(?:${word}(?![\\p{L}])|\\d{1,8}(?!\\d))){2,12}`,
  'giu',
);

const digitCount = (piece: string) => piece.replace(/\D/g, '').length;

/** Cuts whole groups off the end until no more than a subscriber number is left: a quantity may follow a number. */
function cutToNumber(piece: string): string {
  const most = /^\D*62/.test(piece) ? 15 : 13;
  let kept = piece;
  while (digitCount(kept) > most) {
    const shorter = kept.replace(/[ .\-/)\u00a0\u2010-\u2013]+\d+$/, '');
    if (shorter === kept) return '';
    kept = shorter;
  }
  return kept;
}

function findMobiles(text: string): [number, number][] {
  const found: [number, number][] = [];
  const pattern = new RegExp(mobile);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const piece = withoutLoneBracket(cutToNumber(match[0]));
    const start = match.index + match[0].indexOf(piece);
    const end = start + piece.length;
    const isNumber =
      digitCount(piece.replace(/^\(?[Oo]/, '0')) >= 10 &&
      !timeOrDate.test(piece) &&
      !/\d/.test(text.charAt(end)) &&
      isCalledByItsCue(numberCue(text, start, end), piece === match[0]);
    if (isNumber) {
      found.push([start, end]);
      // What was cut off may begin the next number.
      pattern.lastIndex = end;
    }
  }
  return found;
}

/** A code has a word of its own before it, and so has an account number, which is longer than a phone's. */
const isCalledByItsCue = (cue: NumberCue | undefined, isWhole: boolean) =>
  cue !== 'public' && (cue !== 'account' || isWhole);

const withoutLoneBracket = (piece: string) => (piece.includes(')') ? piece : piece.replace(/^\(/, ''));

function findSpelled(text: string): [number, number][] {
  return Array.from(text.matchAll(spelled)).flatMap((match): [number, number][] => {
    const words = match[0].toLowerCase().match(new RegExp(word, 'g'))?.length ?? 0;
    const digits = words + digitCount(match[0]);
    return words > 0 && !/^\d[\d .-]{9}/.test(match[0]) && digits >= 9 && digits <= 14
      ? [[match.index, match.index + match[0].length]]
      : [];
  });
}

/** Mobile numbers in all the ways they are written, also in words: 0812-…, +62 812 …, (0812) …, "nol delapan satu dua …". */
export function findMobilePhones(text: string): [number, number][] {
  return [...findMobiles(text), ...findSpelled(text)];
}

/** Landline numbers with their area code: 061-4567890, (0541) 765-4321. */
export function findLandlines(text: string): [number, number][] {
  return Array.from(text.matchAll(landline)).flatMap((match): [number, number][] => {
    const end = match.index + match[0].length;
    return digitCount(match[0]) >= 9 && numberCue(text, match.index, end) !== 'public' ? [[match.index, end]] : [];
  });
}
