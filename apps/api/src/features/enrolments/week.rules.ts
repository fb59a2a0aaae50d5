import { zoneOffsets, type Zone } from '@contracts/kernel';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Most weeks that a chart of activity shows. */
export const shownWeeks = 8;

/** The instant at which a calendar day begins in the zone. */
export const dayStart = (zone: Zone, date: string): Date => new Date(Date.parse(date) - zoneOffsets[zone] * minute);

/** Monday's midnight in the zone, of the week in which the moment lies. */
export function weekStart(zone: Zone, at: Date): Date {
  const local = at.getTime() + zoneOffsets[zone] * minute;
  const dayNumber = Math.floor(local / day);
  // 1970 began on a Thursday.
  const sinceMonday = (dayNumber + 3) % 7;
  return new Date((dayNumber - sinceMonday) * day - zoneOffsets[zone] * minute);
}

/** The last weeks of a cohort, oldest first: from its first week on, to this week or to its last. */
export function weeksOf(
  zone: Zone,
  cohort: { readonly startsOn: string; readonly endsOn: string; readonly createdAt: Date },
  now: Date,
): Date[] {
  const began = new Date(Math.min(dayStart(zone, cohort.startsOn).getTime(), cohort.createdAt.getTime()));
  const first = weekStart(zone, began).getTime();
  const ended = dayStart(zone, cohort.endsOn);
  const last = Math.max(first, weekStart(zone, ended < now ? ended : now).getTime());
  const count = Math.min(shownWeeks, (last - first) / (7 * day) + 1);
  return Array.from({ length: count }, (_, at) => new Date(last - (count - 1 - at) * 7 * day));
}
