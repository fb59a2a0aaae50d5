import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type NextCardProps = {
  scene?: ReactNode;
  eyebrow: ReactNode;
  title: ReactNode;
  detail?: ReactNode;
  /** Progress or a sentence above the button. */
  children?: ReactNode;
  /** Puts the button beside the words on a wide desk. */
  across?: boolean | undefined;
  /** The one filled button of the screen. */
  action: ReactNode;
};

/** The one next step: what it is, how long it takes, and the button that goes there. */
export const NextCard = ({ scene, eyebrow, title, detail, children, across, action }: NextCardProps) => (
  <section className="next">
    {scene}
    <div className={classNames('in stack', across && 'across')}>
      <div className="stack-2">
        <p className="eyebrow">{eyebrow}</p>
        <h2>{title}</h2>
        {detail && <p className="soft">{detail}</p>}
      </div>
      {children}
      <div className="row wrap">{action}</div>
    </div>
  </section>
);
