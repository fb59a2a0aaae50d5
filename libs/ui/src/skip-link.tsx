import type { ReactNode } from 'react';

/** Leaps over the bars; the first thing the Tab key meets. */
export const SkipLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a className="skip" href={href}>
    {children}
  </a>
);
