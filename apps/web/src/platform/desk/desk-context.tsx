import { createContext, use, type ReactNode } from 'react';
import type { SessionView } from '@contracts/auth';
import type { Clock } from '@web/platform/clock';
import type { LocalShelf } from './local-shelf';

/** What a desk has on the device beside its shelf. */
export type DeskKept = {
  /** A hook: how much of it the server does not have. */
  readonly useUnsent: () => number;
  /** Leaves nothing of it on the device. */
  readonly erase: () => Promise<void>;
};

/** What a desk gives its pages: who works at it, what time it is, what it keeps on this device, and what stands around every screen. */
export type DeskValue = {
  readonly session: SessionView;
  /** The address of the desk's first place. */
  readonly home: string;
  readonly clock: Clock;
  readonly shelf: LocalShelf;
  readonly kept?: DeskKept | undefined;
  readonly frame: {
    readonly skip: string;
    /** The logo and the desk's name, which lead home. */
    readonly brand: ReactNode;
    /** Who works here, at the end of the top bar of a place. */
    readonly person: ReactNode;
    readonly menuLabel: string;
    /** Links to the desk's places: a menu at the side, on phones a bar at the foot. */
    readonly menu: ReactNode;
    /** What must be known on whatever screen, at its head. */
    readonly notice: ReactNode;
    /** What closes every screen. */
    readonly foot: ReactNode;
  };
};

const DeskContext = createContext<DeskValue | null>(null);

export const DeskProvider = ({ desk, children }: { desk: DeskValue; children: ReactNode }) => (
  <DeskContext value={desk}>{children}</DeskContext>
);

export function useDesk(): DeskValue {
  const desk = use(DeskContext);
  if (!desk) throw new Error('There is no desk around this component.');
  return desk;
}

/** Who is signed in at this desk. */
export const useSession = (): SessionView => useDesk().session;
