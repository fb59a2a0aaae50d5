import * as z from 'zod/mini';
import type { Door, DoorAnswer, LabFinding, LabQuestion } from '../door';
import { readJson } from '../file';
import { weeklyNets } from './cash-path';
import { spanOf } from './reorder-point';
import { resultOf } from './result-of';
import { arrangeDays } from './stock-day';
import type { ArrangedDays } from './stock-day';
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
});

/** `npm run lab -- stock FILE.json [--gaps closed|zero]`: a work, or `notes` and `cashLines` from which its sums are made. */
export const stockDoor: Door = (bytes, flags) => {
  const file = readJson(bytes);
  if ('trouble' in file) return refusal(file.trouble);
  const lines = StockFile.safeParse(file.json);
  if (!lines.success) return refusal(notAWork(lines.error));
  const read = StockWork.safeParse({ engine: stockEngine, ...file.json });
  if (!read.success) return refusal(notAWork(read.error));

  const gapAnswer = flags.get('gaps')?.[0];
  const arranged = arrangeDays(lines.data.notes, gapAnswer === 'closed' || gapAnswer === 'zero' ? gapAnswer : null);
  const result = resultOf(withSums(read.data, arranged, lines.data.cashLines))!;
  const gaps: LabQuestion[] =
    arranged.gaps.length > 0 && gapAnswer === undefined
      ? [
          {
            id: 'gaps',
            options: ['closed', 'zero'],
            values: { count: arranged.gaps.length, days: arranged.gaps.slice(0, 3) },
          },
        ]
      : [];
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

function withSums(work: StockWork, { days }: ArrangedDays, cashLines: Parameters<typeof weeklyNets>[0]): StockWork {
  const { item, fresh, cash } = work;
  const span = item && spanOf(item.deliveries, item.checkEvery);
  return {
    ...work,
    usage: days.length > 0 && span ? summariseUsage(days, span) : work.usage,
    fresh: fresh && days.length > 0 ? { ...fresh, sold: soldOnWeekday(days, fresh.weekday) } : fresh,
    cash: cash && cashLines.length > 0 ? { ...cash, weeks: weeklyNets(cashLines) } : cash,
  };
}

type Unread = { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };

const notAWork = ({ issues }: Unread): LabFinding => ({
  code: 'not-a-work',
  severity: 'stop',
  values: { at: issues[0]?.path.join('.') ?? '' },
});

const refusal = (finding: LabFinding): DoorAnswer => ({ result: null, questions: [], findings: [finding] });
