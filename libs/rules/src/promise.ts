import { dateText } from './civil-date';
import { dayNumber, dayStart, weekday } from './civil-day';

/** An agency's calendar: its zone and the days (yyyy-mm-dd) on which it doesn't work, weekends apart. */
export type WorkCalendar = { readonly offsetMinutes: number; readonly holidays: ReadonlySet<string> };

const workingDays = 3;
const saturday = 5;

/** When an answer is due: 23:59:59 of the third working day after the day of receipt, in the agency's zone. */
export function promisedAt(receivedAt: number, { offsetMinutes, holidays }: WorkCalendar): number {
  let day = dayNumber(receivedAt, offsetMinutes);
  for (let worked = 0; worked < workingDays;) {
    day += 1;
    if (weekday(day) < saturday && !holidays.has(dateText(day))) worked += 1;
  }
  return dayStart(day + 1, offsetMinutes) - 1000;
}

/** How much of the time promised is gone: `half` reminds the mentor, `four-fifths` tells the coordinator, `late` offers it anew. */
export type PromiseStage = 'calm' | 'half' | 'four-fifths' | 'late';

/** The stage of a promise; an answer at the promised instant is still in time. */
export function promiseStage(receivedAt: number, promised: number, now: number): PromiseStage {
  const span = promised - receivedAt;
  const gone = now - receivedAt;
  if (now > promised) return 'late';
  if (gone * 5 >= span * 4) return 'four-fifths';
  return gone * 2 >= span ? 'half' : 'calm';
}
