import type { ReactNode } from 'react';

export type PageTitleProps = { eyebrow?: ReactNode; children: ReactNode; lead?: ReactNode; detail?: ReactNode };

/** What this screen is about; the shell moves the focus to it when the page changes. */
export const PageTitle = ({ eyebrow, children, lead, detail }: PageTitleProps) => (
  <div className="stack-2">
    {eyebrow && <p className="eyebrow">{eyebrow}</p>}
    <h1 tabIndex={-1}>{children}</h1>
    {lead && <p className="lead">{lead}</p>}
    {detail && <p className="soft">{detail}</p>}
  </div>
);
