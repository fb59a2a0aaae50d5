import * as z from 'zod/mini';
import { mostWeeks } from './cash-path';
import { mostDays } from './stock-day';
import { serviceLevels } from './reorder-point';

/** The number of this engine: a changed result is a new number. */
export const stockEngine = 'stock@1';

const whole = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const units = whole(0, 10_000_000);
const money = whole(0, 1_000_000_000);
const signedMoney = whole(-1_000_000_000, 1_000_000_000);
const basisPoints = whole(0, 10_000);
const date = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
const label = z.string().check(z.minLength(1), z.maxLength(40));
const words = z.string().check(z.maxLength(400));
const sumsOfADay = z.readonly(z.array(whole(0, 1_000_000_000)).check(z.maxLength(mostDays)));

const UsageWindows = z.object({
  openDays: whole(0, mostDays),
  sold: whole(0, 2_000_000_000),
  sums: z.readonly(z.array(sumsOfADay).check(z.length(7))),
  dropped: whole(0, mostDays),
});

/** Sums of a notebook (`summariseUsage`), as they leave the phone: as many as so many open days have. */
export const UsageSummary = z
  .object({
    from: date,
    to: date,
    span: whole(1, 60),
    stockoutDays: whole(0, mostDays),
    closedDays: whole(0, mostDays),
    all: UsageWindows,
    earlier: UsageWindows,
    last: UsageWindows,
  })
  .check(z.refine(({ span, all, earlier, last }) => [all, earlier, last].every((windows) => addsUp(windows, span))));

function addsUp({ openDays, sums, dropped }: z.infer<typeof UsageWindows>, span: number): boolean {
  return sums.reduce((count, some) => count + some.length, dropped) === Math.max(0, openDays - span + 1);
}

/** The thing looked at: how long it is waited for, what is there, and how an order is packed. */
export const StockItem = z.object({
  name: label,
  unit: z.string().check(z.minLength(1), z.maxLength(12)),
  deliveries: z.readonly(z.array(whole(0, 30)).check(z.minLength(1), z.maxLength(20))),
  checkEvery: whole(1, 30),
  level: z.literal([...serviceLevels]),
  cover: whole(0, 60),
  stock: units,
  onTheWay: units,
  pack: whole(1, 1_000_000),
  shelfLife: z.nullable(whole(1, 365)),
  packPrice: z.nullable(money),
});
export type StockItem = z.infer<typeof StockItem>;

/** What spoils within a day or two: pieces sold on one weekday, sorted, and the piece. */
export const FreshGoods = z.object({
  weekday: whole(0, 6),
  sold: z.readonly(z.array(units).check(z.maxLength(18))),
  margin: signedMoney,
  cost: money,
  salvage: money,
});
export type FreshGoods = z.infer<typeof FreshGoods>;

/** Net of past weeks, the drawer today, and bills by the week in which they are due. */
export const CashBook = z.object({
  start: signedMoney,
  weeks: z.readonly(z.array(signedMoney).check(z.maxLength(mostWeeks))),
  bills: z.readonly(z.array(z.object({ week: whole(1, 4), amount: money })).check(z.maxLength(12))),
});
export type CashBook = z.infer<typeof CashBook>;

export const NamedProduct = z.object({
  name: label,
  price: money,
  materials: money,
  packaging: money,
  labour: money,
  fee: basisPoints,
  perWeek: units,
});
export type NamedProduct = z.infer<typeof NamedProduct>;

/** Another price tried on one of the products (its place in the list). */
export const TriedPrice = z.object({ product: whole(0, 9), change: signedMoney });
export type TriedPrice = z.infer<typeof TriedPrice>;

/** An AI tool a month, and which product would have to pay for it. */
export const NamedTool = z.object({
  name: label,
  price: money,
  tax: basisPoints,
  data: money,
  checking: whole(0, 20_000),
  wage: money,
  saves: whole(0, 20_000),
  product: z.nullable(whole(0, 9)),
});
export type NamedTool = z.infer<typeof NamedTool>;

/** Answers to the eight questions; what is missing is not answered yet. Words are read by the mentor. */
export const StockAnswers = z.object({
  days: z.optional(z.object({ used: units, stockouts: units, closed: units })),
  point: z.optional(z.union([z.object({ point: units, safety: units }), z.literal('too-few')])),
  weekend: z.optional(words),
  packs: z.optional(z.union([units, z.literal('too-few')])),
  cash: z.optional(words),
  best: z.optional(z.object({ perPiece: whole(0, 9), perWeek: whole(0, 9) })),
  price: z.optional(units),
  tool: z.optional(z.object({ pieces: z.optional(units), tenthHours: z.optional(whole(0, 100_000)) })),
  decision: z.optional(words),
});
export type StockAnswers = z.infer<typeof StockAnswers>;

/** What is kept and sent: sums, prices and answers, never a line of the notebook, never a name of a person. */
export const StockWork = z.object({
  engine: z.literal(stockEngine),
  item: z._default(z.nullable(StockItem), null),
  usage: z._default(z.nullable(UsageSummary), null),
  fresh: z._default(z.nullable(FreshGoods), null),
  cash: z._default(z.nullable(CashBook), null),
  products: z._default(z.array(NamedProduct).check(z.maxLength(10)), []),
  price: z._default(z.nullable(TriedPrice), null),
  tool: z._default(z.nullable(NamedTool), null),
  answers: z._default(StockAnswers, {}),
});
export type StockWork = z.infer<typeof StockWork>;
