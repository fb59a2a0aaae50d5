import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import type { Tone } from './tone';

export type ChipProps = {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  children: ReactNode;
  /** Makes it a button that explains the state. */
  onClick?: (() => void) | undefined;
};

/** A state in one or two words. */
export const Chip = ({ tone, icon, children, onClick }: ChipProps) => {
  const words = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  const className = classNames('chip', tone);
  return onClick ? (
    <button type="button" className={className} onClick={onClick}>
      {words}
    </button>
  ) : (
    <span className={className}>{words}</span>
  );
};
