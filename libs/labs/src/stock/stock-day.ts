import { dateText } from '@rules';
import type { LabQuestion } from '../door';
import { dayOfDate } from './civil-date';

/** One day of the notebook, in the learner's smallest unit. `stockout`: sold out before closing, so more was wanted than sold. */
export interface StockDay {
  readonly date: string;
  readonly sold: number;
  readonly stockout: boolean;
  readonly closed: boolean;
}

/** What a day of the calendar without a line in the notebook was. */
export type GapAnswer = 'closed' | 'zero';

/** The notebook with every day in its place. `gaps` are the days without a line, `soldWhileClosed` those marked closed that sold. */
export interface ArrangedDays {
  readonly days: readonly StockDay[];
  readonly gaps: readonly string[];
  readonly soldWhileClosed: number;
}

/** So far back the lab looks: eighteen weeks. What was longer ago says little of next week. */
export const mostDays = 126;

/**
 * Puts the lines in order of days, adds lines of one day together, fills the days without a line by the answer (as closed while there
 * is none) and keeps the last eighteen weeks. A day that sold was open, whatever is marked. Lines without a real date are left out.
 */
export function arrangeDays(lines: readonly StockDay[], gapAnswer: GapAnswer | null): ArrangedDays {
  const byDay = new Map<number, StockDay>();
  for (const line of lines) {
    const day = dayOfDate(line.date);
    if (day !== null) byDay.set(day, together(byDay.get(day), line));
  }
  const known = [...byDay.keys()].sort((a, b) => a - b);
  const last = known[known.length - 1] ?? 0;
  const first = Math.max(known[0] ?? 1, last - mostDays + 1);
  const gaps: string[] = [];
  const days: StockDay[] = [];
  let soldWhileClosed = 0;
  for (let day = first; day <= last; day += 1) {
    const line = byDay.get(day);
    if (line) {
      const wasOpen = line.closed && line.sold > 0;
      if (wasOpen) soldWhileClosed += 1;
      days.push(wasOpen ? { ...line, closed: false } : line);
    } else {
      const date = dateText(day);
      gaps.push(date);
      days.push({ date, sold: 0, stockout: false, closed: gapAnswer !== 'zero' });
    }
  }
  return { days, gaps, soldWhileClosed };
}

/** Asks once what the days without a line were; they count as closed until it is answered. */
export function gapQuestion({ gaps }: ArrangedDays): readonly LabQuestion[] {
  if (gaps.length === 0) return [];
  const values = { default: 'closed', count: gaps.length, days: gaps.slice(0, 3) };
  return [{ id: 'gaps', options: ['closed', 'zero'], values }];
}

function together(before: StockDay | undefined, line: StockDay): StockDay {
  if (!before) return line;
  return {
    date: line.date,
    sold: before.sold + line.sold,
    stockout: before.stockout || line.stockout,
    closed: before.closed && line.closed,
  };
}
