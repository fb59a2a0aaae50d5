/** Where two lists differ, in reading order: an entry only in one of them, or one that took another's place. */
export type Difference<T> =
  | { readonly before: T; readonly after: null }
  | { readonly before: null; readonly after: T }
  | { readonly before: T; readonly after: T };

/** Finds what changed between two lists by their longest common subsequence, so that an insertion does not shift all that follows. */
export function matchInOrder<T>(
  before: readonly T[],
  after: readonly T[],
  tokenOf: (entry: T) => string,
): Difference<T>[] {
  const a = before.map(tokenOf);
  const b = after.map(tokenOf);
  const common = commonLengths(a, b);
  const differences: Difference<T>[] = [];
  let removed: T[] = [];
  let added: T[] = [];
  const settle = (): void => {
    for (let index = 0; index < Math.max(removed.length, added.length); index += 1) {
      const [gone, come] = [removed[index], added[index]];
      if (gone !== undefined && come !== undefined) differences.push({ before: gone, after: come });
      else if (gone !== undefined) differences.push({ before: gone, after: null });
      else if (come !== undefined) differences.push({ before: null, after: come });
    }
    removed = [];
    added = [];
  };

  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      settle();
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && lengthAt(common, i + 1, j) >= lengthAt(common, i, j + 1))) {
      removed.push(...before.slice(i, i + 1));
      i += 1;
    } else {
      added.push(...after.slice(j, j + 1));
      j += 1;
    }
  }
  settle();
  return differences;
}

/** `[i][j]`: how many entries `a` from i on and `b` from j on have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j] ? lengthAt(lengths, i + 1, j + 1) + 1 : Math.max(lengthAt(lengths, i + 1, j), row[j + 1] ?? 0);
    }
  }
  return lengths;
}

const lengthAt = (lengths: readonly (readonly number[])[], i: number, j: number): number => lengths[i]?.[j] ?? 0;
