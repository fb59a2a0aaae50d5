/** A run of words that stayed, went or came. */
export type Piece = { readonly kind: 'same' | 'added' | 'removed'; readonly text: string };

/** Words with the space that follows them, so that the pieces put together are the sentence again. */
const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/g) ?? [];
const isSame = (one: string | undefined, other: string | undefined): boolean => one?.trimEnd() === other?.trimEnd();

/** What became of a text, word by word; what went stands before what came in its place. */
export function wordDiff(before: string, after: string): Piece[] {
  const old = wordsOf(before);
  const young = wordsOf(after);
  // Equal ends are most of a repaired text; what is compared word with word is only the middle.
  let head = 0;
  while (head < Math.min(old.length, young.length) && isSame(old[head], young[head])) head += 1;
  let tail = 0;
  while (
    tail < Math.min(old.length, young.length) - head &&
    isSame(old[old.length - 1 - tail], young[young.length - 1 - tail])
  )
    tail += 1;
  const gone = old.slice(head, old.length - tail);
  const come = young.slice(head, young.length - tail);
  const same = (texts: readonly string[]): Piece[] => texts.map((text) => ({ kind: 'same', text }));
  return joined([...same(young.slice(0, head)), ...middle(gone, come), ...same(young.slice(young.length - tail))]);
}

function middle(gone: readonly string[], come: readonly string[]): Piece[] {
  const width = come.length + 1;
  const common = new Uint16Array((gone.length + 1) * width);
  const at = (i: number, j: number): number => common[i * width + j] ?? 0;
  for (let i = gone.length - 1; i >= 0; i -= 1)
    for (let j = come.length - 1; j >= 0; j -= 1)
      common[i * width + j] = isSame(gone[i], come[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

  const pieces: Piece[] = [];
  for (let i = 0, j = 0; i < gone.length || j < come.length;) {
    const [old, young] = [gone[i], come[j]];
    if (old !== undefined && isSame(old, young)) {
      pieces.push({ kind: 'same', text: young ?? '' });
      i += 1;
      j += 1;
    } else if (old !== undefined && (young === undefined || at(i + 1, j) >= at(i, j + 1))) {
      pieces.push({ kind: 'removed', text: old });
      i += 1;
    } else {
      pieces.push({ kind: 'added', text: young ?? '' });
      j += 1;
    }
  }
  return pieces;
}

/** Neighbours of one kind become one piece; between two that stayed, all that went stands before all that came. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  let [removed, added] = ['', ''];
  const settle = (): void => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const { kind, text } of pieces) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      settle();
      const last = result[result.length - 1];
      if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  settle();
  return result;
}
