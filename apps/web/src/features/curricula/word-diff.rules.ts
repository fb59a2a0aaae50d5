export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Words with the space that follows them, so that the pieces put together are the sentence again. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];

/** More than this many comparisons would be felt; then the whole text is shown as replaced. */
const mostComparisons = 400_000;

/** What became of a text, word by word: what stayed, what went, what came; what went stands before what came in its place. */
export function wordDiff(before: string, after: string): Piece[] {
  const old = wordsOf(before);
  const young = wordsOf(after);
  if (old.length * young.length > mostComparisons) {
    return joined([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  }
  const common = commonFrom(old, young);
  const pieces: Piece[] = [];
  let at = 0;
  let to = 0;
  while (at < old.length || to < young.length) {
    const [gone, come] = [old[at], young[to]];
    if (gone !== undefined && come !== undefined && isSame(gone, come)) {
      pieces.push({ kind: 'same', text: come });
      at += 1;
      to += 1;
    } else if (gone !== undefined && (come === undefined || common(at + 1, to) >= common(at, to + 1))) {
      pieces.push({ kind: 'removed', text: gone });
      at += 1;
    } else {
      pieces.push({ kind: 'added', text: come ?? '' });
      to += 1;
    }
  }
  return joined(pieces);
}

const isSame = (a: string, b: string): boolean => a.trimEnd() === b.trimEnd();

/** How many words two texts still have in common from here on, in order. */
function commonFrom(old: readonly string[], young: readonly string[]): (at: number, to: number) => number {
  const width = young.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  for (let at = old.length - 1; at >= 0; at -= 1) {
    for (let to = young.length - 1; to >= 0; to -= 1) {
      table[at * width + to] = isSame(old[at] ?? '', young[to] ?? '')
        ? (table[(at + 1) * width + to + 1] ?? 0) + 1
        : Math.max(table[(at + 1) * width + to] ?? 0, table[at * width + to + 1] ?? 0);
    }
  }
  return (at, to) => table[at * width + to] ?? 0;
}

/** Words of one kind that stand side by side become one piece; between two that stayed, what went stands before what came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    removed = added = '';
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      settle();
      const last = result.at(-1);
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  settle();
  return result;
}
