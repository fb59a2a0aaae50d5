import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import type { Tone } from './tone';

export type TileProps = { tone?: Tone | undefined; icon?: IconName | undefined; children?: ReactNode };

/** An icon or a letter at the head of a row; the words beside it say the same. */
export const Tile = ({ tone, icon, children }: TileProps) => (
  <span className={classNames('tile', tone)} aria-hidden="true">
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
