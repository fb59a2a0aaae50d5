import type { LedgerEntry } from './ledger-entry';
import { isDecision } from './ledger-entry';
import { dayNumber, weekday } from './civil-day';

/** On which days of this week, Monday to Sunday in her zone, a learner learned. Opening a lesson alone is not yet learning. */
export function weekDays(
  entries: readonly Pick<LedgerEntry, 'kind' | 'occurredAt'>[],
  zoneOffsetMinutes: number,
  now: number,
): boolean[] {
  const today = dayNumber(now, zoneOffsetMinutes);
  const monday = today - weekday(today);
  const learned = new Set(
    entries
      .filter((entry) => !isDecision(entry) && entry.kind !== 'lesson-opened')
      .map((entry) => dayNumber(entry.occurredAt, zoneOffsetMinutes)),
  );
  return [0, 1, 2, 3, 4, 5, 6].map((day) => learned.has(monday + day));
}
