import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import type { Tone } from './tone';

const icons: Record<Tone, IconName> = { ok: 'tick', wait: 'pencil', fix: 'pencil', info: 'info', own: 'flag' };

export type NoteProps = {
  tone?: Tone | undefined;
  icon?: IconName | undefined;
  title: ReactNode;
  /** Two sentences at most, and at most one button. */
  children?: ReactNode;
  /** `status` where the note appears after something was done, so that it is read out. */
  role?: 'status' | 'alert' | undefined;
};

/** Something worth knowing now: a bold first line and what follows from it. */
export const Note = ({ tone, icon = tone ? icons[tone] : 'info', title, children, role }: NoteProps) => (
  <div className={classNames('note', tone)} role={role}>
    <Icon name={icon} />
    <div>
      <b>{title}</b>
      {children}
    </div>
  </div>
);
