import type { CashLine } from '@labs/stock';
import { dateText, dayOf } from '@rules';
import { readNumber } from '@web/labs';

/** A cash book as it is written, or the first of its lines that cannot be read. */
export type CashBookRead = { readonly lines: readonly CashLine[] } | { readonly unread: string };

const written =
  /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?\s+(masuk|in|keluar|out|tagihan|bill)\s+((?:rp)?\s*\d[\d.,]*\s*(?:(?:rb|ribu|k|jt|juta)\b)?)/i;

/**
 * Reads a cash book, a line an entry: `5/10 masuk 640.000 jual tempe`; `keluar` is money that goes, `tagihan` a bill with a date of its
 * own. A day without a year is the last that there was before `today`. What stands behind the money is for the writer alone.
 */
export function readCashBook(text: string, today: string): CashBookRead {
  const lines: CashLine[] = [];
  for (const entry of text.split('\n')) {
    if (entry.trim() === '') continue;
    const line = readEntry(entry.trim(), today);
    if (!line) return { unread: entry.trim() };
    lines.push(line);
  }
  return { lines };
}

function readEntry(entry: string, today: string): CashLine | null {
  const [, day, month, year, way = '', money = ''] = written.exec(entry) ?? [];
  const amount = readNumber(money);
  const date = dateOf(Number(day), Number(month), year, today);
  if (amount === null || date === null) return null;
  const comes = /^(masuk|in)$/i.test(way);
  return { date, in: comes ? amount : 0, out: comes ? 0 : amount, bill: /^(tagihan|bill)$/i.test(way) };
}

function dateOf(day: number, month: number, year: string | undefined, today: string): string | null {
  const thisYear = Number(today.slice(0, 4));
  const years = year === undefined ? [thisYear, thisYear - 1] : [Number(year)];
  const dates = years.map((each) => dayOf(each, month, day)).filter((known) => known !== undefined);
  return dates.map(dateText).find((date) => date <= today) ?? null;
}
