import type { PrivateSpan } from './mask-kinds';
import { numberCue, type NumberCue } from './number-cue';

const npwpForm = /(?<![\p{L}\p{N}])\d{2}[. -]\d{3}[. -]\d{3}[. -]\d[-. ]\d{3}[. -]\d{3}(?!\d)/gu;
const longNumber = /(?<![\p{L}\p{N}.,/])\d(?:[ .\-\u00a0\u2010-\u2013]?\d){9,19}(?![\d/]|[.-]\d|[ ]\d{4})/gu;

const provinces = [
  ...[11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65],
  ...[71, 72, 73, 74, 75, 76, 81, 82, 91, 92, 93, 94, 95, 96, 97],
] as const;

/** Whether sixteen digits can be a NIK: a province, a regency and district, a day (women's + 40), a month, a serial number. */
export function canBeNik(digits: string): boolean {
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const day = part(6, 8) % 40;
  return (
    digits.length === 16 &&
    (provinces as readonly number[]).includes(part(0, 2)) &&
    part(2, 4) > 0 &&
    part(4, 6) > 0 &&
    part(6, 8) <= 71 &&
    day >= 1 &&
    day <= 31 &&
    part(8, 10) >= 1 &&
    part(8, 10) <= 12 &&
    part(12, 16) > 0
  );
}

/** The check digit of payment cards (ISO/IEC 7812-1, annex B). */
export function hasCardCheckDigit(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = Number(digits[digits.length - 1 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const cardStart = /^(?:4|5[0-9]|2[2-7]|35|6)\d{14,15}$|^3[47]\d{13}$/;
const amounts = /^\d{1,3}(?:\.\d{3})+(?: \d{1,3}(?:\.\d{3})+)*$/;
const date = /^(?:\d{1,2}[-.]\d{1,2}[-.]\d{2,4}|\d{4}-\d{2}-\d{2})(?:$|[ .-])/;

function kindOf(written: string, digits: string, cue: NumberCue | undefined): PrivateSpan['kind'] | undefined {
  if (cue === 'npwp' && (digits.length === 15 || digits.length === 16)) return 'npwp';
  if (cue === 'nik' && digits.length === 16) return 'nik';
  if (cue === 'public' || amounts.test(written) || date.test(written)) return undefined;
  if (cue === 'card' && digits.length >= 15) return 'card';
  const looksLikeCard = cardStart.test(digits) && hasCardCheckDigit(digits);
  if (cue === 'account') return looksLikeCard ? 'card' : 'account';
  if (looksLikeCard && !(canBeNik(digits) && /^\d+$/.test(written))) return 'card';
  return canBeNik(digits) ? 'nik' : undefined;
}

/** A small number of its own before a word is a quantity, not the number's end: `8320891234 2 kotak`. */
function withoutQuantity(written: string, after: string): string {
  const shorter = written.replace(/ \d{1,2}$/, '');
  return /^ (?!an?\b|atas\b)\p{L}/u.test(after) && shorter.replace(/\D/g, '').length >= 10 ? shorter : written;
}

/** NPWP, NIK, card and account numbers: told apart by the word before them, their form and their check digits. */
export function findLongNumbers(text: string): PrivateSpan[] {
  const npwps = Array.from(text.matchAll(npwpForm), (match): PrivateSpan => ({
    kind: 'npwp',
    at: [match.index, match.index + match[0].length],
  }));
  const others = Array.from(text.matchAll(longNumber)).flatMap((match): PrivateSpan[] => {
    const written = withoutQuantity(match[0], text.slice(match.index + match[0].length));
    const digits = written.replace(/\D/g, '');
    const end = match.index + written.length;
    const kind = digits.length < 10 ? undefined : kindOf(written, digits, numberCue(text, match.index, end));
    return kind === undefined ? [] : [{ kind, at: [match.index, end] }];
  });
  return [...npwps, ...others];
}
