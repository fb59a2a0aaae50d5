import type { Advert } from './advertise';
import { advertise, totalOf } from './advertise';

const firstSeed = 1_000;
const weeks = 200;

/** Extra orders in two hundred weeks alike, sorted; and the 10th, 50th and 90th per cent of them (sorted positions 20, 100, 180). */
export interface SimilarWeeks {
  readonly extra: readonly number[];
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** The same advert in two hundred other weeks: what one week alone cannot show. */
export function similarWeeks(advert: Advert): SimilarWeeks {
  const extra: number[] = [];
  for (let week = 0; week < weeks; week += 1) {
    extra.push(totalOf(advertise({ ...advert, seed: firstSeed + week }), 'extra'));
  }
  extra.sort((a, b) => a - b);
  return { extra, low: extra[19]!, middle: extra[99]!, high: extra[179]! };
}
