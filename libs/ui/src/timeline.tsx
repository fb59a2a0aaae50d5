import type { ReactNode } from 'react';

/** What happened, what happens now, and what comes, in order. */
export const Timeline = ({ label, children }: { label?: string | undefined; children: ReactNode }) => (
  <ol className="tl" aria-label={label}>
    {children}
  </ol>
);

export type TimelineStepProps = {
  state?: 'done' | 'now' | 'later' | undefined;
  title: ReactNode;
  /** A chip beside the title. */
  chip?: ReactNode;
  children?: ReactNode;
};

/** One point of a timeline. */
export const TimelineStep = ({ state = 'later', title, chip, children }: TimelineStepProps) => (
  <li className={state} aria-current={state === 'now' ? 'step' : undefined}>
    <b>{title}</b> {chip}
    {children && <div className="soft">{children}</div>}
  </li>
);
