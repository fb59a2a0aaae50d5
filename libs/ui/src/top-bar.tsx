import type { ReactNode } from 'react';

/** The bar at the head: the logo or the way back, and at its end a chip or a person. */
export const TopBar = ({ children, end }: { children: ReactNode; end?: ReactNode }) => (
  <header className="top">
    {children}
    <span className="end row">{end}</span>
  </header>
);
