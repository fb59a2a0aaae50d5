import * as z from 'zod/mini';
import type { Door, DoorAnswer, LabFinding, LabQuestion } from '../door';
import { decodeText, readJson } from '../file';
import { weeklyNets } from './cash-path';
import { billsByWeek } from './due-bills';
import { spanOf } from './reorder-point';
import { resultOf } from './result-of';
import { arrangeDays, gapQuestion } from './stock-day';
import type { ArrangedDays } from './stock-day';
import { tableDoor } from './table-door';
import { StockWork, stockEngine } from './stock-work';
import { soldOnWeekday, summariseUsage } from './summarise-usage';

const most = z.maxLength(5_000);
const flag = z._default(z.boolean(), false);
const count = z.int().check(z.gte(0), z.lte(10_000_000));

/** What a file may hold beside a work: the notebook's lines by day, and the cash book's. They stay where they are; only sums go on. */
const StockFile = z.object({
  notes: z._default(z.array(z.object({ date: z.string(), sold: count, stockout: flag, closed: flag })).check(most), []),
  cashLines: z._default(
    z
      .array(z.object({ date: z.string(), in: z._default(count, 0), out: z._default(count, 0), bill: flag }))
      .check(most),
    [],
  ),
  dueBills: z._default(z.array(z.object({ date: z.string(), amount: count })).check(z.maxLength(12)), []),
});

/**
 * `npm run lab -- stock FILE [--gaps closed|zero] [--today DAY]`: a work in JSON, or `notes`, `cashLines` and `dueBills` from which its
 * sums are made, the bills counted from today, or from the last day of the cash book; or a
 * table of sales, goods or cash, read as on the phone, with the flags of the sales lab and those of `tableDoor`.
 */
export const stockDoor: Door = (bytes, flags) => (isJson(bytes) ? workDoor(bytes, flags) : tableDoor(bytes, flags));

const workDoor: Door = (bytes, flags) => {
  const file = readJson(bytes);
  if ('trouble' in file) return refusal(file.trouble);
  const lines = StockFile.safeParse(file.json);
  if (!lines.success) return refusal(notAWork(lines.error));
  const read = StockWork.safeParse({ engine: stockEngine, ...file.json });
  if (!read.success) return refusal(notAWork(read.error));

  const gapAnswer = flags.get('gaps')?.[0];
  const arranged = arrangeDays(lines.data.notes, gapAnswer === 'closed' || gapAnswer === 'zero' ? gapAnswer : null);
  const result = resultOf(withSums(read.data, arranged, lines.data, flags.get('today')?.[0]))!;
  const gaps = gapAnswer === undefined ? gapQuestion(arranged) : [];
  const open = result.checks
    .filter(({ state }) => state === 'open' || state === 'again')
    .map(({ question, code }): LabQuestion => ({ id: question, options: [], values: { code } }));
  const odd = arranged.soldWhileClosed;
  return {
    result,
    questions: [...gaps, ...open],
    findings: [
      ...(odd > 0 ? [{ code: 'sold-while-closed', severity: 'proof', values: { days: odd } } as const] : []),
      ...result.reckoned.findings,
    ],
  };
};

/** Whether the file is meant to be JSON: no table begins with these signs. */
function isJson(bytes: Uint8Array): boolean {
  return /^[\s\0\ufeff\ufffd]*[{[]/.test(decodeText(bytes.subarray(0, 200)).text);
}

function withSums(
  work: StockWork,
  { days }: ArrangedDays,
  { cashLines, dueBills }: z.infer<typeof StockFile>,
  today = cashLines.reduce((last, { date }) => (date > last ? date : last), ''),
): StockWork {
  const { item, fresh, cash } = work;
  const span = item && spanOf(item.deliveries, item.checkEvery);
  return {
    ...work,
    usage: days.length > 0 && span ? summariseUsage(days, span) : work.usage,
    fresh: fresh && days.length > 0 ? { ...fresh, sold: soldOnWeekday(days, fresh.weekday) } : fresh,
    cash: cash && {
      ...cash,
      ...(cashLines.length > 0 && { weeks: weeklyNets(cashLines) }),
      ...(dueBills.length > 0 && { bills: billsByWeek(dueBills, today) }),
    },
  };
}

type Unread = { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };

const notAWork = ({ issues }: Unread): LabFinding => ({
  code: 'not-a-work',
  severity: 'stop',
  values: { at: issues[0]?.path.join('.') ?? '' },
});

const refusal = (finding: LabFinding): DoorAnswer => ({ result: null, questions: [], findings: [finding] });
