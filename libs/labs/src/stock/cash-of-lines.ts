import { dateText } from '@rules';
import type { LabFinding } from '../door';
import { readNumbers, type NumberStyle, type Sales } from '../sales';
import type { CashLine } from './cash-path';
import { billWords } from './stock-columns';

/** The cash book that stands in a file, in whole rupiah. */
export interface CashOfLines {
  readonly lines: readonly CashLine[];
  readonly findings: readonly LabFinding[];
}

/**
 * Money in and out by the day, up to today. `swapped`: the column taken for money in has the money out, as debit in a bank book.
 * An expense that calls itself a bill is told apart; one that is written with a minus is the same expense.
 */
export function cashOfLines(
  { lines, extras }: Sales,
  today: number,
  swapped: boolean,
  style?: NumberStyle,
): CashOfLines {
  const columns = [extras['cash_in'], extras['cash_out']] as const;
  const [ins, outs] = swapped ? [columns[1], columns[0]] : columns;
  const moneyIn = readNumbers(ins ?? [], style);
  const moneyOut = readNumbers(outs ?? [], style);
  const known: CashLine[] = [];
  let unread = 0;
  lines.forEach(({ day }, i) => {
    if (day > today) return;
    if (isUnread(ins?.[i], moneyIn[i]) || isUnread(outs?.[i], moneyOut[i])) unread += 1;
    if (moneyIn[i] === undefined && moneyOut[i] === undefined) return;
    const out = Math.abs(Math.round(moneyOut[i] ?? 0));
    const bill = out > 0 && billWords.test(String(extras['category']?.[i] ?? '').toLowerCase());
    known.push({ date: dateText(day), in: Math.round(moneyIn[i] ?? 0), out, bill });
  });
  const bills = known.filter(({ bill }) => bill).length;
  return {
    lines: known,
    findings: [
      ...(unread > 0 ? [{ code: 'cash-unread', severity: 'proof', values: { rows: unread } } as const] : []),
      ...(bills > 0 ? [{ code: 'bills-apart', severity: 'hint', values: { rows: bills } } as const] : []),
    ],
  };
}

/** A dash, as people write it for nothing, is nothing. */
function isUnread(text: string | number | undefined, money: number | undefined): boolean {
  return money === undefined && text !== undefined && !/^\W*$/.test(String(text));
}
