const minute = 60_000;
const dayLength = 86_400_000;

/** The calendar day of an instant in a zone, counted from 1970-01-01. */
export function dayNumber(at: number, zoneOffsetMinutes: number): number {
  return Math.floor((at + zoneOffsetMinutes * minute) / dayLength);
}

/** The instant at which a calendar day begins in a zone. */
export function dayStart(day: number, zoneOffsetMinutes: number): number {
  return day * dayLength - zoneOffsetMinutes * minute;
}

/** 0 for Monday to 6 for Sunday: weeks begin on Monday. */
export function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7;
}
