import type { Door } from '../door';
import { fileFlags, readFile, salesWords, unknownColumns } from '../sales';
import { spanOf } from './reorder-point';
import { readStock } from './read-stock';
import { stockColumns } from './stock-columns';
import { summariseUsage } from './summarise-usage';

/**
 * The lab's reading of a table: its days, its weeks of cash, and the sums of a wait of `--span` days. Beside the flags of
 * the sales lab `--product`, `--gaps`, `--out` and `--debit` answer the questions of that name.
 */
export const tableDoor: Door = (bytes, flags) => {
  const reading = readFile(bytes);
  if ('trouble' in reading) return { result: null, questions: [], findings: [reading.trouble] };
  const { answers, zone, today, findings } = fileFlags(flags, { ...salesWords, ...stockColumns }, own);
  const read = readStock(reading.table, answers, { ...(zone && { zone }), ...(today !== undefined && { today }) });
  const { columns, mapping, questions, cleaning, book } = read;
  const span = Number(flags.get('span')?.[0]);
  return {
    result: {
      columns,
      mapping,
      cleaning,
      book,
      usage: book && summariseUsage(book.days, span >= 1 && span <= 60 ? Math.floor(span) : usualSpan),
    },
    questions,
    findings: [...findings, ...read.findings, ...unknownColumns(flags, columns)],
  };
};

const own = ['product', 'gaps', 'out', 'debit'] as const;
/** Two days of waiting and a look each day. */
const usualSpan = spanOf([2], 1);
