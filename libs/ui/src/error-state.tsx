import type { ReactNode } from 'react';

export type ErrorStateProps = {
  scene?: ReactNode;
  title: ReactNode;
  /** What is safe, and what to do. */
  children: ReactNode;
  action?: ReactNode;
  /** “Kode untuk petugas: 7F3K” */
  code?: ReactNode;
};

/** Something that could not be done: what is safe comes first, then the way on. */
export const ErrorState = ({ scene, title, children, action, code }: ErrorStateProps) => (
  <div className="card empty" role="alert">
    {scene}
    <b className="t">{title}</b>
    <p className="soft">{children}</p>
    {action}
    {code && <p className="code sm soft">{code}</p>}
  </div>
);
