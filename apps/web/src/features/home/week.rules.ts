import type { HomeDocument } from '@contracts/learning';
import type { Zone } from '@contracts/kernel';
import { weekDays } from '@rules';
import { calendarOf, zoneMinutes } from '@web/platform/format';
import type { Act } from '@web/platform/store';

/** On which days of this week she learned, Monday first: what the server counted and what this phone did since. */
export function weekOf(
  home: HomeDocument,
  acts: readonly Act[],
  now: number,
): { readonly days: readonly boolean[]; readonly today: number } {
  const offset = zoneMinutes[home.person.zone as Zone] ?? zoneMinutes.WIB;
  const { weekday, dayNumber } = calendarOf(now, offset);
  const here = weekDays(
    acts.map(({ kind, occurredAt }) => ({ kind, occurredAt: Date.parse(occurredAt) })),
    offset,
    now,
  );
  const counted = new Set(home.days.map((day) => calendarOf(day, 0).dayNumber - (dayNumber - weekday)));
  return { days: here.map((learned, index) => learned || counted.has(index)), today: weekday };
}
