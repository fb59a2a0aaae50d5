import type { ReactNode } from 'react';

export type BottomNavProps = {
  label: string;
  /** A learner's bar moves to the top of a tablet, a desk's makes way for the menu at the side. */
  desk?: boolean | undefined;
  /** Links of the router, each an icon and a word; `aria-current` marks the place. */
  children: ReactNode;
};

/** The places of the app, at the thumb. */
export const BottomNav = ({ label, desk, children }: BottomNavProps) => (
  <nav className={desk ? 'nav desk' : 'nav learner'} aria-label={label}>
    {children}
  </nav>
);
