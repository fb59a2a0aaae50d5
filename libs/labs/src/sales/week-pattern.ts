import { weekday } from '@rules';
import { spanOf, type OpenDay } from './days-of';
import { meanOf, sumOf } from './measures';
import type { Sales } from './sale';
import { lacking, type View } from './view';

/** What one weekday brings on average, over the days on which the shop was open. */
export interface WeekdayMean {
  /** 0 for Monday to 6 for Sunday. */
  readonly weekday: number;
  readonly openDays: number;
  readonly quantity: number;
  readonly turnover: number;
}

export type WeekPattern = View<{
  /** What the busiest day is told by: pieces where the file has them, otherwise rupiah. */
  readonly measure: 'quantity' | 'turnover';
  readonly weekdays: readonly WeekdayMean[];
  readonly busiest: number;
  /** The busiest weekday against the mean of Monday to Friday, in tenths: 16 is 1.6 times. */
  readonly timesWeek: number;
  /** Lines sold by hour, 0 to 23, and by weekday and hour; empty where the file has no time. */
  readonly hours: readonly number[];
  readonly heat: readonly (readonly number[])[];
  readonly busiestHour: number | undefined;
}>;

const minimumDays = 28;
const minimumOpenDays = 20;
const fridayIs = 4;

/** On which weekdays and hours the shop sells most; busiest by the measure that the file has, pieces before rupiah. */
export function weekPattern({ lines, has }: Sales, days: readonly OpenDay[]): WeekPattern {
  const span = spanOf(days);
  if (span < minimumDays) return lacking('days', minimumDays, span);
  if (days.length < minimumOpenDays) return lacking('open-days', minimumOpenDays, days.length);
  const measure = has.quantity ? 'quantity' : 'turnover';
  const measured = (day: OpenDay) => day[measure];
  const of = [0, 1, 2, 3, 4, 5, 6].map((number) => days.filter(({ day }) => weekday(day) === number));
  const weekdays = of.map((open, number) => ({
    weekday: number,
    openDays: open.length,
    quantity: meanOf(sumOf(open.map(({ quantity }) => quantity)), open.length),
    turnover: Math.round(sumOf(open.map(({ turnover }) => turnover)) / Math.max(1, open.length)),
  }));
  const exact = of.map((open) => (open.length > 0 ? sumOf(open.map(measured)) / open.length : 0));
  const busiest = exact.indexOf(Math.max(...exact));
  const working = of.filter((_, number) => number <= fridayIs).flat();
  const workingMean = working.length > 0 ? sumOf(working.map(measured)) / working.length : 0;

  const heat = has.time ? [0, 1, 2, 3, 4, 5, 6].map(() => Array.from({ length: 24 }, () => 0)) : [];
  for (const { day, minute } of has.time ? lines : []) {
    if (minute !== undefined) heat[weekday(day)]![Math.floor(minute / 60)]! += 1;
  }
  const hours = has.time ? Array.from({ length: 24 }, (_, hour) => sumOf(heat.map((row) => row[hour]!))) : [];
  return {
    ready: true,
    measure,
    weekdays,
    busiest,
    timesWeek: workingMean > 0 ? Math.round((exact[busiest]! * 10) / workingMean) : 0,
    hours,
    heat,
    busiestHour: has.time ? hours.indexOf(Math.max(...hours)) : undefined,
  };
}
