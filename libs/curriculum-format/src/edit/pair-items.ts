import { saySame } from './say-same';

/**
 * For each item as it should be, the position of the item it was, or null for a new one: first what says the same, then what has
 * the same name, then what stands at the same turn among the rest. No old item is used twice.
 */
export function pairItems<Old, Next>(
  before: readonly Old[],
  after: readonly Next[],
  nameOf: (item: Old | Next) => string | null,
  mayBecome: (old: Old, next: Next) => boolean,
): (number | null)[] {
  const left = new Set(before.keys());
  const pairs = after.map((): number | null => null);
  const pair = (fits: (old: Old, next: Next) => boolean): void =>
    after.forEach((next, index) => {
      if (pairs[index] !== null) return;
      const found = [...left].find((position) => fits(before[position] as Old, next));
      if (found === undefined) return;
      pairs[index] = found;
      left.delete(found);
    });

  pair(saySame);
  pair((old, next) => nameOf(old) !== null && nameOf(old) === nameOf(next));
  pair((old, next) => (nameOf(old) === null || nameOf(next) === null) && mayBecome(old, next));
  return pairs;
}

/** Whether every old item is still at its place and nothing was added. */
export const isInPlace = (pairs: readonly (number | null)[], before: number): boolean =>
  pairs.length === before && pairs.every((position, index) => position === index);
