/** A share in whole basis points (10,000 = all), rounded down: no result is rounded up into a level. */
export function basisPoints(part: number, whole: number): number {
  return whole > 0 ? Math.floor((part * 10_000) / whole) : 0;
}
