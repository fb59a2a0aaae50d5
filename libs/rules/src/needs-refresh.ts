import { dateText } from './civil-date';
import { dayNumber } from './civil-day';

/** Whether evidence is older than 12 months by the calendar. It keeps its level and is shown as “perlu disegarkan”. */
export function needsRefresh(evidence: { readonly at: number }, now: number, zoneOffsetMinutes = 0): boolean {
  const given = dateText(dayNumber(evidence.at, zoneOffsetMinutes));
  const today = dateText(dayNumber(now, zoneOffsetMinutes));
  return `${Number(given.slice(0, 4)) + 1}${given.slice(4)}` < today;
}
