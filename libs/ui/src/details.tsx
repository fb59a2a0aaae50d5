import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type DetailsProps = {
  summary: ReactNode;
  icon?: IconName | undefined;
  /** Draws it as a card, the arrow at the end. */
  card?: boolean | undefined;
  /** Whether it is open at first. */
  open?: boolean | undefined;
  children: ReactNode;
};

/** More to read for those who want it; paper shows it open. */
export const Details = ({ summary, icon, card, open, children }: DetailsProps) => {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const unfold = (): void => details.current?.setAttribute('open', '');
    window.addEventListener('beforeprint', unfold);
    return () => window.removeEventListener('beforeprint', unfold);
  }, []);

  return (
    <details ref={details} open={open} className={classNames(card && 'card tight')}>
      <summary>
        {icon && <Icon name={icon} />}
        {!card && <Icon name="turn" />}
        <span className={classNames(card && 'grow')}>{summary}</span>
        {card && <Icon name="turn" />}
      </summary>
      {children}
    </details>
  );
};
