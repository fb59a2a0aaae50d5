/**
 * The places 0 to `count` − 1 in an order drawn by lot from `seed`, a whole number below 2³²: the same seed gives the same order on
 * every machine (mulberry32 of Tommy Ettinger, then Fisher and Yates).
 */
export function drawnOrder(count: number, seed: number): number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  let state = seed;
  for (let last = count - 1; last > 0; last -= 1) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    const other = ((mixed ^ (mixed >>> 14)) >>> 0) % (last + 1);
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}
