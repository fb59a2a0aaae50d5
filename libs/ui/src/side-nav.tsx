import type { ReactNode } from 'react';

/** The places of a desk, at the side of a wide screen. */
export const SideNav = ({ label, children }: { label: string; children: ReactNode }) => (
  <nav className="side" aria-label={label}>
    {children}
  </nav>
);
