import { Fragment } from 'react';
import type { LabFinding } from '@labs/door';
import { isToMend } from '@labs/copy';

/** The pieces of a text: plain ones, and those that a finding speaks of; where two overlap, the first stands. */
export function piecesOf(text: string, findings: readonly LabFinding[]) {
  const marked = findings.filter(isToMend).flatMap(({ at, severity }) => (at ? [{ at, severity }] : []));
  const pieces: { readonly words: string; readonly severity?: LabFinding['severity'] }[] = [];
  let from = 0;
  for (const { at, severity } of marked.sort((a, b) => a.at[0] - b.at[0])) {
    if (at[0] < from) continue;
    pieces.push({ words: text.slice(from, at[0]) }, { words: text.slice(at[0], at[1]), severity });
    from = at[1];
  }
  return [...pieces, { words: text.slice(from) }];
}

type Props = { readonly text: string; readonly findings: readonly LabFinding[] };

/** A text with what was found in it underlined; its line breaks count. */
export const MarkedText = ({ text, findings }: Props) => (
  <p className="typed">
    {piecesOf(text, findings).map(({ words, severity }, index) =>
      severity ? (
        <mark key={index} className={severity === 'proof' ? undefined : 'fix'}>
          {words}
        </mark>
      ) : (
        <Fragment key={index}>{words}</Fragment>
      ),
    )}
  </p>
);
