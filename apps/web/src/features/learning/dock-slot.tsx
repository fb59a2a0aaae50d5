import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

/** Where the running activity puts its button. Null while there is no dock. */
export const DockSlot = createContext<HTMLElement | null>(null);

/** The button of what is being done, in the dock of whatever screen it is done on. */
export function InDock({ children }: { children: ReactNode }) {
  const slot = use(DockSlot);
  return slot && createPortal(children, slot);
}
