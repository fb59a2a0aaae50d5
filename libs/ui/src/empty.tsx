import type { ReactNode } from 'react';

export type EmptyProps = {
  scene?: ReactNode;
  title: ReactNode;
  /** When it will fill, and by whom. */
  children?: ReactNode;
  action?: ReactNode;
};

/** A place where nothing is yet: what it is, when it fills, and one button. */
export const Empty = ({ scene, title, children, action }: EmptyProps) => (
  <div className="card empty">
    {scene}
    <b className="t">{title}</b>
    {children && <p className="soft">{children}</p>}
    {action}
  </div>
);
