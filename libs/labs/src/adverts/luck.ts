export const largestSeed = 2_147_483_647;

/** One stream of luck: each call answers a number from 0 up to, but never, 1. */
export type Luck = () => number;

/** The streams of one week, by name: each use has its own, so that one lever leaves all other luck as it was. */
export type LuckOf = (name: string) => Luck;

/** The luck of a scenario's week number `seed`. The same on every device. */
export function luckOf(scenario: string, seed: number): LuckOf {
  return (name) => mulberry32(fnv1a(`${scenario}|${seed}|${name}`));
}

/** The week that follows one in somebody's own session: another for each session, so that no two people in a room share their luck. */
export function nextSeed(session: string, seed: number): number {
  return fnv1a(`${session}|${seed}`) & largestSeed;
}

/** FNV-1a, 32 bits, over the letters of an ASCII text. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Tommy Ettinger's mulberry32: 32 bits of state, one multiplication and some shifts per number. */
function mulberry32(seed: number): Luck {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
