import { createContext, use, type ReactNode } from 'react';
import { Link } from 'react-router';
import { classNames, Icon, SkipLink, TopBar } from '@ui';

/** What an app puts around its screens. */
export type Frame = {
  readonly skip: string;
  /** The logo, which leads home. */
  readonly brand: ReactNode;
  /** At the end of the top bar. */
  readonly end: ReactNode;
  /** The bar of places. */
  readonly places: ReactNode;
  /** What must be known on whatever screen, at its head. */
  readonly notice: ReactNode;
  /** What closes every screen. */
  readonly foot: ReactNode;
};

const FrameContext = createContext<Frame | null>(null);

export const FrameProvider = ({ frame, children }: { frame: Frame; children: ReactNode }) => (
  <FrameContext value={frame}>{children}</FrameContext>
);

export type ScreenProps = {
  /** The name in the browser's list of tabs. */
  title: string;
  /** A task has the way back in its bar, and no bar of places. */
  back?: { readonly to: string; readonly text: string } | undefined;
  /** The bar with the one button of a task. */
  dock?: ReactNode;
  /** Space between the parts of the screen. */
  gap?: 'stack' | 'stack-5' | 'stack-6';
  wide?: boolean;
  children: ReactNode;
};

/** One screen: a place with the bar of places, or a task with its way back and its dock; never both. */
export function Screen({ title, back, dock, gap = 'stack-6', wide, children }: ScreenProps) {
  const frame = use(FrameContext);
  return (
    <>
      <title>{`${title} – MelekAI`}</title>
      <SkipLink href="#isi">{frame?.skip}</SkipLink>
      <TopBar end={frame?.end}>
        {back ? (
          <Link className="back" to={back.to}>
            <Icon name="back" />
            {back.text}
          </Link>
        ) : (
          frame?.brand
        )}
      </TopBar>
      {!back && frame?.places}
      <main id="isi" className={classNames('col', wide && 'col-wide', gap)}>
        {frame?.notice}
        {children}
        {frame?.foot}
      </main>
      {dock}
    </>
  );
}
