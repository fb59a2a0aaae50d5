import type { Luck } from './luck';

const terms = 12;
const squarings = 6;
const largestChunk = 16;

/**
 * e to the power −x for x ≥ 0, by twelve terms of Taylor's series for −x/64, squared six times.
 *
 * Only plus, times and divided by: to the last bit the same on every device, which `Math.exp` does not promise.
 */
export function expNeg(x: number): number {
  const part = -x / 64;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < terms; n += 1) {
    term = (term * part) / n;
    sum += term;
  }
  for (let n = 0; n < squarings; n += 1) sum *= sum;
  return sum;
}

/** How many events happen where `rate` are expected: Poisson by inversion, in chunks that keep the first probability far from zero. */
export function poisson(rate: number, luck: Luck): number {
  let events = 0;
  for (let left = rate; left > 0; left -= largestChunk) events += invert(Math.min(left, largestChunk), luck());
  return events;
}

/** Walks up the probabilities until they cover `share`. They sum to 1 within 10⁻¹³ and a share stays 2⁻³² below it, so the walk ends. */
function invert(rate: number, share: number): number {
  let events = 0;
  let probability = expNeg(rate);
  let covered = probability;
  while (share >= covered) {
    events += 1;
    probability = (probability * rate) / events;
    covered += probability;
  }
  return events;
}
