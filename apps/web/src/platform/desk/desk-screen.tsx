import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { BottomNav, classNames, Icon, SideNav, SkipLink, TopBar, type IconName } from '@ui';
import { useDesk } from './desk-context';

/** A place of a desk's menu. */
export const DeskLink = ({
  to,
  end,
  icon,
  children,
}: {
  to: string;
  end?: boolean;
  icon: IconName;
  children: ReactNode;
}) => (
  <NavLink to={to} end={end ?? false}>
    <Icon name={icon} />
    {children}
  </NavLink>
);

export type DeskScreenProps = {
  /** The name in the browser's list of tabs. */
  title: string;
  /** A task has the way back in its bar, and no menu. */
  back?: { readonly to: string; readonly text: string } | undefined;
  /** Keeps the menu at the side of a wide screen all the same, where one looks around rather than finishes a task. */
  besideMenu?: boolean;
  /** At the end of the top bar; on a place the person stands there. */
  end?: ReactNode;
  /** The bar with the one button of a task. */
  dock?: ReactNode;
  /** Space between the parts of the screen. */
  gap?: 'stack' | 'stack-5' | 'stack-6';
  children: ReactNode;
};

/** One screen of a desk: a place with its menu, or a task with its way back and its dock; never both. */
export function DeskScreen({ title, back, besideMenu = !back, end, dock, gap = 'stack-6', children }: DeskScreenProps) {
  const { frame } = useDesk();
  return (
    <>
      <title>{`${title} – MelekAI`}</title>
      <SkipLink href="#isi">{frame.skip}</SkipLink>
      <TopBar end={end ?? frame.person}>
        {back ? (
          <Link className="back" to={back.to}>
            <Icon name="back" />
            {back.text}
          </Link>
        ) : (
          frame.brand
        )}
      </TopBar>
      {!back && (
        <BottomNav desk label={frame.menuLabel}>
          {frame.menu}
        </BottomNav>
      )}
      <div className={classNames('shell', besideMenu && 'has-side')}>
        {besideMenu && <SideNav label={frame.menuLabel}>{frame.menu}</SideNav>}
        <main id="isi" className={gap}>
          {frame.notice}
          {children}
          {frame.foot}
        </main>
      </div>
      {dock}
    </>
  );
}
