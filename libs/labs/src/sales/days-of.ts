import { thousandths, type SaleLine } from './sale';

/** One open day: a day on which anything was sold. */
export interface OpenDay {
  readonly day: number;
  readonly turnover: number;
  readonly quantity: number;
}

/** The open days in their order. A day without a sale counts as closed, not as a day of nought. */
export function openDays(lines: readonly SaleLine[]): OpenDay[] {
  const days = new Map<number, { turnover: number; quantity: number }>();
  for (const { day, total, quantity } of lines) {
    const sum = days.get(day) ?? { turnover: 0, quantity: 0 };
    sum.turnover += total;
    sum.quantity = thousandths(sum.quantity + quantity);
    days.set(day, sum);
  }
  return [...days].map(([day, sums]) => ({ day, ...sums })).sort((a, b) => a.day - b.day);
}

/** The calendar days from the first to the last open day. */
export function spanOf(days: readonly OpenDay[]): number {
  return days.length > 0 ? days[days.length - 1]!.day - days[0]!.day + 1 : 0;
}
