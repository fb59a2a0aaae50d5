/**
 * A calendar day as `yyyy-mm-dd`, by whole numbers only.
 *
 * Years are counted from 1 March in eras of 400 years (146,097 days), so that the leap day is the last of its year.
 */
export function dateText(day: number): string {
  const sinceEpoch = day + 719_468;
  const era = Math.floor(sinceEpoch / 146_097);
  const ofEra = sinceEpoch - era * 146_097;
  const leapDays = Math.floor(ofEra / 1_460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leapDays) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = era * 400 + yearOfEra + (month < 3 ? 1 : 0);
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1, 2)}`;
}

/** The number of a calendar day, or undefined where the calendar doesn't have it (31 February). The month counts from 1. */
export function dayOf(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const fromMarch = (month + 9) % 12;
  const yearFromMarch = month < 3 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const ofYear = Math.floor((153 * fromMarch + 2) / 5) + day - 1;
  const number =
    era * 146_097 + 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear - 719_468;
  return dateText(number) === `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` ? number : undefined;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
