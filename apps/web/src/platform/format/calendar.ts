import type { Zone } from '@contracts/kernel';

/** Distance from UTC; Indonesia has no summer time. A test holds it against the contracts, whose own copy would bring zod along. */
export const zoneMinutes: Readonly<Record<Zone, number>> = { WIB: 420, WITA: 480, WIT: 540 };

/** What the calendar on the wall and the clock beside it say. Months from 0, weekdays from Monday. */
export function calendarOf(when: string | number, offsetMinutes: number) {
  const isDay = typeof when === 'string' && !when.includes('T');
  const at = new Date((typeof when === 'string' ? Date.parse(when) : when) + (isDay ? 0 : offsetMinutes * 60_000));
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth(),
    day: at.getUTCDate(),
    weekday: (at.getUTCDay() + 6) % 7,
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    dayNumber: Math.floor(at.getTime() / 86_400_000),
  };
}
