import { pathWeeks, type Bill } from './cash-path';
import { dayOfDate } from './civil-date';

/** What falls due in the four weeks, against the money that is there: `left` is below nought where that does not do. */
export interface DueBills {
  /** Rupiah by week, the first week first. */
  readonly byWeek: readonly number[];
  readonly total: number;
  readonly left: number;
}

/** The week from `today` in which a bill is due, 1 on its first seven days; what is overdue is due now. Null where a date is none. */
export function weekOfBill(due: string, today: string): number | null {
  const [from, day] = [dayOfDate(today), dayOfDate(due)];
  if (from === null || day === null) return null;
  return Math.max(1, Math.floor((day - from) / 7) + 1);
}

/** Bills by their dates as a cash book takes them: by the week. Those of later weeks, and those without a real date, are left out. */
export function billsByWeek(
  bills: readonly { readonly date: string; readonly amount: number }[],
  today: string,
): readonly Bill[] {
  return bills.flatMap(({ date, amount }) => {
    const week = weekOfBill(date, today);
    return week === null || week > pathWeeks ? [] : [{ week, amount }];
  });
}

/** Adds up the bills of the four weeks and holds them against the drawer, as if no more came in. */
export function dueBills(start: number, bills: readonly Bill[]): DueBills {
  const byWeek = Array.from({ length: pathWeeks }, (_, i) =>
    bills.reduce((sum, { week, amount }) => sum + (week === i + 1 ? amount : 0), 0),
  );
  const total = byWeek.reduce((sum, amount) => sum + amount, 0);
  return { byWeek, total, left: start - total };
}
