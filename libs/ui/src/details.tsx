import { useEffect, useRef, type ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';

export type DetailsProps = {
  summary: ReactNode;
  icon?: IconName | undefined;
  /** Draws it as a card, the arrow at the end. */
  card?: boolean | undefined;
  children: ReactNode;
};

/** More to read for those who want it; paper shows it open. */
export const Details = ({ summary, icon, card, children }: DetailsProps) => {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const open = (): void => details.current?.setAttribute('open', '');
    window.addEventListener('beforeprint', open);
    return () => window.removeEventListener('beforeprint', open);
  }, []);

  return (
    <details ref={details} className={classNames(card && 'card tight')}>
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
