import { zoneOffsets, type Zone } from '@contracts/kernel';

const minute = 60_000;
const day = 24 * 60 * minute;

/** The Monday, as a date, of the week in which the moment fell by that zone's clocks. */
export function mondayOf(moment: Date, zone: Zone): string {
  const local = new Date(moment.getTime() + zoneOffsets[zone] * minute);
  const sinceMonday = (local.getUTCDay() + 6) % 7;
  return new Date(local.getTime() - sinceMonday * day).toISOString().slice(0, 10);
}
