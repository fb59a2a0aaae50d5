import { dayOf } from '@rules';

/** The day `yyyy-mm-dd` names, counted from 1970-01-01; `null` for what is no day of the calendar, such as 31 February. */
export function dayOfDate(date: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return (parts && dayOf(Number(parts[1]), Number(parts[2]), Number(parts[3]))) ?? null;
}
