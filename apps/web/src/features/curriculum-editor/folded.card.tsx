import type { ReactNode } from 'react';
import { Icon } from '@ui';

type Props = { summary: ReactNode; isOpen: boolean; children: ReactNode };

/** An entry that is folded until it is wanted; a new one is open from the start. */
export const FoldedCard = ({ summary, isOpen, children }: Props) => (
  <details className="card tight" open={isOpen}>
    <summary>
      <span className="grow">{summary}</span>
      <Icon name="turn" />
    </summary>
    {children}
  </details>
);
