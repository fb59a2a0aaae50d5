import type { KeptAct } from './kept-acts';

/** What became of the acts a phone has kept: how many reached the ledger not at all or not to the letter, and how many too often. */
export type Outcome = { readonly lost: number; readonly duplicated: number };

/** An act is known by all it says; its id is what a phone could have changed. */
export function judge(kept: readonly KeptAct[], ledger: readonly KeptAct[]): Outcome {
  const times = (acts: readonly KeptAct[], words: string): number => acts.filter((act) => act.words === words).length;
  const lost = kept.filter(({ id, words, hash }) => {
    const entry = ledger.find((each) => each.id === id);
    return entry ? entry.hash !== hash : times(ledger, words) === 0;
  });
  const said = [...new Set(ledger.map(({ words }) => words))];
  const spare = said.map((words) => times(ledger, words) - Math.max(1, times(kept, words)));
  return { lost: lost.length, duplicated: spare.reduce((sum, more) => sum + Math.max(0, more), 0) };
}
