import { parsePhoneNumberFromString } from 'libphonenumber-js';

/** A phone number as it is stored (E.164), or why there is none. */
export type PhoneReading =
  | { readonly phone: string; readonly reason?: undefined }
  | { readonly phone?: undefined; readonly reason: PhoneReason };

export type PhoneReason = 'phone-missing' | 'phone-cut-by-excel' | 'phone-two-numbers' | 'phone-not-valid';

const longestCell = 200;

/**
 * Reads a number as people write it and as spreadsheets mangle it: 0812…, 812…, 62812…, +62 (812)…, '0812…, ="0812…", 0812.0.
 *
 * Where Excel has thrown digits away, or a cell holds two numbers, nobody can know the right one: that is named, not guessed.
 */
export function readPhone(cell: string): PhoneReading {
  // No number is written this long, and looking for one would take very long.
  if (cell.length > longestCell) return { reason: 'phone-not-valid' };
  const text = unwrapped(cell);
  if (text === '') return { reason: 'phone-missing' };
  const power = /^\+?(\d+)(?:[.,](\d*))?e\+?(\d{1,3})$/i.exec(text);
  if (power) return readPower(power[1] ?? '', power[2] ?? '', Number(power[3]));

  const whole = readNumber(text.replace(/^(\d+)[.,]0+$/, '$1'));
  if (whole) return { phone: whole };
  const parts = [/[/,;|&\n]|\bdan\b|\batau\b|\bor\b/i, /\s+/].map((between) =>
    text.split(between).filter((part) => readNumber(part)),
  );
  if (parts.some((numbers) => numbers.length > 1)) return { reason: 'phone-two-numbers' };
  return { reason: 'phone-not-valid' };
}

/** As people read it: 0812-3456-7890; a foreign one with its country code. */
export function showPhone(phone: string): string {
  const number = parsePhoneNumberFromString(phone);
  if (!number) return phone;
  if (number.countryCallingCode !== '62') return number.formatInternational();
  const national = `0${number.nationalNumber}`;
  return [national.slice(0, 4), national.slice(4, 8), national.slice(8)].filter(Boolean).join('-');
}

/** Enough for its owner to know it again: 0812-****-7890. */
export function maskPhone(phone: string): string {
  const shown = showPhone(phone);
  const count = shown.replace(/\D/g, '').length;
  let at = 0;
  return shown.replace(/\d/g, (digit) => {
    at += 1;
    return at <= 4 || at > count - 4 ? digit : '*';
  });
}

/** Without what spreadsheets and messengers put around a number: formula quotes, an apostrophe, invisible letters. */
function unwrapped(cell: string): string {
  const visible = cell
    .normalize('NFKC')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
  const inner = /^\s*=\s*"(.*)"\s*$/.exec(visible)?.[1] ?? visible;
  return inner.replace(/^[\s'’‘`"]+|[\s'’‘`"]+$/g, '');
}

/** 6,28123E+11 has lost its last digits; 6.281234567890E+12 has not. */
function readPower(whole: string, fraction: string, power: number): PhoneReading {
  if (fraction.length !== power) return { reason: 'phone-cut-by-excel' };
  const phone = readNumber(whole + fraction);
  return phone ? { phone } : { reason: 'phone-not-valid' };
}

function readNumber(text: string): string | undefined {
  // Letters are not skipped over: "0812 (istri)" is for a person to look at.
  if (!/^[\d\s()+.\-–—/]+$/.test(text)) return undefined;
  const digits = text.replace(/\D/g, '');
  if (digits.length < 8 || digits.length > 17) return undefined;
  const number = parsePhoneNumberFromString(international(digits, text.trimStart().startsWith('+')), 'ID');
  return number?.isValid() ? number.number : undefined;
}

/** Excel drops the leading zero, people the plus; abroad is dialled with 00. */
function international(digits: string, plus: boolean): string {
  if (plus) return `+${digits}`;
  if (digits.startsWith('00')) return `+${digits.slice(2)}`;
  if (digits.startsWith('62')) return `+${digits}`;
  return digits;
}
