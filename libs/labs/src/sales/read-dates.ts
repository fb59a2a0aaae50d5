import { dayOf } from '@rules';
import { textOf } from './clean-text';
import { monthNames } from './month-names';
import type { Cell } from './table';

/** In which order a column writes day, month and year. A year of four digits in front is always read as the year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** A moment of a shop's own calendar: the day counted from 1970-01-01, the minute of the day where the cell has one. */
export interface DateRead {
  readonly day: number;
  readonly minute: number | undefined;
}

/** How the dates of one column are written. */
export interface DateColumn {
  readonly order: DateOrder;
  /** Whether the owner must say: a second part above 12 and no first one, or both kinds beside each other. */
  readonly ask: boolean;
  readonly examples: readonly string[];
}

const serialOf1970 = 25_569;
const oldest = 2000;
const newest = 2099;
const shown = 3;
const ordered = /^(\d{1,4})[/\-. ](\d{1,2})[/\-. ](\d{1,4})(?!\d)(.*)$/;
const named = /^(\d{1,2})[\s\-/.]*([a-z]+)[\s\-/.,']*(\d{4}|\d{2})?(?!\d)(.*)$/;
const short = /^(\d{1,2})[/\-](\d{1,2})$/;
const namedFirst = /^([a-z]+)[\s.]*(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$/;
const weekday =
  /^(senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|ahad|sen|sel|rab|kam|jum|sab|min|mon|tue|wed|thu|fri|sat|sun)[a-z]*[,.\s]+/;
const clock =
  /^[\sT,]*(?:pukul|jam|pkl\.?)?\s*(\d{1,2})(?:[:.](\d{2}))?(?:[:.](\d{2})(?:\.\d+)?)?\s*(am|pm)?\s*(z|wib|wita|wit|[+-]\d{2}:?\d{2})?$/i;

/** Decides for a whole column which part is the day: Indonesian order unless its own parts speak against it. */
export function decideDates(cells: readonly Cell[]): DateColumn {
  let firstIsDay = 0;
  let secondIsDay = 0;
  const examples: string[] = [];
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const text = textOf(cell);
    const [, first, second] = ordered.exec(text.toLowerCase().replace(weekday, '')) ?? [];
    if (first === undefined || first.length > 2) continue;
    if (Number(first) > 12) firstIsDay += 1;
    else if (Number(second) > 12) {
      secondIsDay += 1;
      if (examples.length < shown) examples.push(text);
    }
  }
  return { order: secondIsDay > firstIsDay ? 'mdy' : 'dmy', ask: secondIsDay > 0, examples };
}

/**
 * Reads one date; undefined where the cell has none or the calendar doesn't know it (31/02).
 *
 * A moment with a zone is moved to the shop's own zone, whose minutes ahead of UTC are given. A day without a year, as
 * notebooks have it, gets the year of the rows around it.
 */
export function readDate(
  cell: Cell | undefined,
  order: DateOrder,
  zoneMinutes: number,
  yearAround?: number,
): DateRead | undefined {
  if (cell === undefined || cell === '') return undefined;
  if (typeof cell === 'object') return fromSerial(cell.serial);
  if (typeof cell === 'number') return fromDigits(String(cell)) ?? fromSerial(cell);
  const text = textOf(cell).toLowerCase().replace(weekday, '');
  if (/^\d{5}(\.\d+)?$/.test(text)) return fromSerial(Number(text));
  return (
    fromDigits(text) ??
    fromOrdered(text, order, zoneMinutes) ??
    fromNamed(text, zoneMinutes, yearAround) ??
    fromShort(text, order, yearAround)
  );
}

/** The minute of the day that a cell of its own states: 19.30, 19:30:05, or a workbook's part of a day. */
export function readTime(cell: Cell | undefined): number | undefined {
  if (cell === undefined || cell === '') return undefined;
  if (typeof cell === 'object') return minuteOf(cell.serial);
  if (typeof cell === 'number') return cell >= 0 && cell < 1 ? minuteOf(cell) : undefined;
  const read = readClock(textOf(cell).toLowerCase(), 0);
  return read === undefined || read === 'none' ? undefined : read.minute;
}

function fromSerial(serial: number): DateRead | undefined {
  // Excel believes that 1900 had a leap day; all days after it are two ahead of a plain count from 1900-01-01.
  const day = Math.floor(serial) - serialOf1970;
  const first = dayOf(oldest, 1, 1)!;
  const last = dayOf(newest, 12, 31)!;
  if (!(day >= first && day <= last)) return undefined;
  return { day, minute: serial % 1 === 0 ? undefined : minuteOf(serial) };
}

function minuteOf(serial: number): number {
  return Math.min(1_439, Math.round((serial - Math.floor(serial)) * 1_440));
}

function fromDigits(text: string): DateRead | undefined {
  const [, year, month, day] = /^(20\d{2})(\d{2})(\d{2})$/.exec(text) ?? [];
  return civil(year, month, day);
}

function fromOrdered(text: string, order: DateOrder, zoneMinutes: number): DateRead | undefined {
  const [, first = '', second, third = '', rest = ''] = ordered.exec(text) ?? [];
  if (first.length === 3 || third.length === 3 || (third.length === 1 && order !== 'ymd' && first.length < 4))
    return undefined;
  if (first.length === 4)
    return third.length <= 2 ? withClock(civil(first, second, third), rest, zoneMinutes) : undefined;
  if (order === 'ymd') return third.length <= 2 ? withClock(civil(first, second, third), rest, zoneMinutes) : undefined;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return withClock(civil(third, month, day), rest, zoneMinutes);
}

function fromShort(text: string, order: DateOrder, yearAround?: number): DateRead | undefined {
  const [, first, second] = short.exec(text) ?? [];
  return order === 'dmy' ? civil(yearText(yearAround), second, first) : civil(yearText(yearAround), first, second);
}

function yearText(year: number | undefined): string | undefined {
  return year === undefined ? undefined : String(year);
}

function fromNamed(text: string, zoneMinutes: number, yearAround?: number): DateRead | undefined {
  const [, day, month, year, rest = ''] = named.exec(text) ?? [];
  if (month !== undefined)
    return withClock(civil(year ?? yearText(yearAround), monthNames[month], day), rest, zoneMinutes);
  const [, monthFirst, dayLater, yearLater, after = ''] = namedFirst.exec(text) ?? [];
  return monthFirst === undefined
    ? undefined
    : withClock(civil(yearLater, monthNames[monthFirst], dayLater), after, zoneMinutes);
}

function civil(
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
): DateRead | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const full = Number(year) < 100 ? 2000 + Number(year) : Number(year);
  const number = full >= oldest && full <= newest ? dayOf(full, Number(month), Number(day)) : undefined;
  return number === undefined ? undefined : { day: number, minute: undefined };
}

function withClock(date: DateRead | undefined, rest: string, zoneMinutes: number): DateRead | undefined {
  const read = readClock(rest, zoneMinutes);
  if (date === undefined || read === undefined) return undefined;
  return read === 'none' ? date : { day: date.day + read.dayShift, minute: read.minute };
}

/** The minute of a clock's time in the shop's zone, and by how many days the zone moves it. */
function readClock(text: string, zoneMinutes: number): { minute: number; dayShift: number } | 'none' | undefined {
  if (text.trim() === '') return 'none';
  const [, hourText, minuteText = '0', , half, zone] = clock.exec(text) ?? [];
  const hour12 = Number(hourText) % 12;
  const hour = half === undefined ? Number(hourText) : half === 'pm' ? hour12 + 12 : hour12;
  const minute = Number(minuteText);
  if (hourText === undefined || hour > 23 || minute > 59) return undefined;
  const own = hour * 60 + minute + (zone === undefined || zone.startsWith('w') ? 0 : zoneMinutes - minutesOf(zone));
  const dayShift = Math.floor(own / 1_440);
  return { minute: own - dayShift * 1_440, dayShift };
}

function minutesOf(zone: string): number {
  if (zone === 'z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}
