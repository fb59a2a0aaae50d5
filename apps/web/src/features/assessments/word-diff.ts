/** A run of words that stayed, went or came. */
export type Change = { readonly kind: 'same' | 'del' | 'ins'; readonly text: string };

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** What became of a text, word by word: the longest common subsequence, after the equal ends are set aside. */
export function diffWords(before: string, after: string): Change[] {
  const old = wordsOf(before);
  const fresh = wordsOf(after);
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail += 1;
  const oldCore = old.slice(head, old.length - tail);
  const freshCore = fresh.slice(head, fresh.length - tail);

  // common[i][j]: how many words the rest of the old from i and the rest of the new from j have in common.
  const common = Array.from({ length: oldCore.length + 1 }, () => new Uint16Array(freshCore.length + 1));
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = oldCore.length - 1; i >= 0; i -= 1)
    for (let j = freshCore.length - 1; j >= 0; j -= 1)
      (common[i] as Uint16Array)[j] = oldCore[i] === freshCore[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

  const changes: Change[] = old.slice(0, head).map((text) => ({ kind: 'same', text }));
  for (let i = 0, j = 0; i < oldCore.length || j < freshCore.length; ) {
    const kind = i < oldCore.length && oldCore[i] === freshCore[j] ? 'same' : i < oldCore.length && at(i + 1, j) >= at(i, j + 1) ? 'del' : j < freshCore.length ? 'ins' : 'del';
    changes.push({ kind, text: (kind === 'ins' ? freshCore[j] : oldCore[i]) ?? '' });
    if (kind !== 'ins') i += 1;
    if (kind !== 'del') j += 1;
  }
  return joined([...changes, ...old.slice(old.length - tail).map((text): Change => ({ kind: 'same', text }))]);
}

/** Neighbours of one kind become one run. */
function joined(changes: readonly Change[]): Change[] {
  const runs: Change[] = [];
  for (const { kind, text } of changes) {
    const last = runs[runs.length - 1];
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  }
  return runs;
}
