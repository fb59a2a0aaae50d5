const first = 5_000;
const longest = 300_000;

/**
 * How long to wait after so many tries without an answer: twice as long each time, up to five minutes, and never twice the same,
 * so that a whole training room does not knock at the same moment when the signal is back.
 */
export const backOff = (tries: number, random: () => number): number =>
  Math.min(longest, first * 2 ** Math.max(0, tries - 1)) * (0.5 + random() / 2);
