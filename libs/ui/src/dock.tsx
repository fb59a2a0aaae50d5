import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type DockProps = {
  label: string;
  children: ReactNode;
  /** Follows the width of a desk. */
  wide?: boolean | undefined;
  /** A line under the buttons. */
  under?: ReactNode;
};

/** The bar with the one button of a task, at the foot of the screen. */
export const Dock = ({ label, children, wide, under }: DockProps) => (
  <div className={classNames('dock', wide && 'wide-dock')} role="region" aria-label={label}>
    <div>
      {children}
      {under && <p className="under sm soft">{under}</p>}
    </div>
  </div>
);
