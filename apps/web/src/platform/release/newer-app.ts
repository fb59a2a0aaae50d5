import { useSyncExternalStore } from 'react';

/** Makes the newer app take the place of this one. */
type TakeOver = () => void;

let newer: TakeOver | null = null;
const listeners = new Set<() => void>();

/** Told when a newer app is on this phone, whole, and waits. */
export function announceNewerApp(takeOver: TakeOver): void {
  newer = takeOver;
  listeners.forEach((listen) => listen());
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** How to change over to the newer app that waits on this phone; null while there is none. */
export const useNewerApp = (): TakeOver | null => useSyncExternalStore(subscribe, () => newer);
