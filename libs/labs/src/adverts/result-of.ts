import { AdvertWork } from './advert-work';
import type { WeekReckoning } from './reckon-week';
import { reckonWeek } from './reckon-week';
import type { WeekTruth } from './run-week';
import { truthOf } from './run-week';

/** A finished work counted again from its levers, seed and answers alone, with the truth behind the week. */
export interface AdvertResult extends WeekReckoning {
  readonly work: AdvertWork;
  readonly truth: WeekTruth;
}

/** The same on the phone and on the server; `null` for what is no work of this engine. */
export function resultOf(work: unknown): AdvertResult | null {
  const read = AdvertWork.safeParse(work);
  return read.success ? { ...reckonWeek(read.data), work: read.data, truth: truthOf(read.data) } : null;
}
