import { createContext, use, useSyncExternalStore, type ReactNode } from 'react';
import type { Clock } from '@web/platform/clock';
import type { Outbox, SyncState } from '@web/platform/outbox';
import type { LearnerStore, Snapshot } from '@web/platform/store';

/** What of the app lives on this phone: its store, the outbox that empties it, and the phone's clock. */
export type Device = { readonly store: LearnerStore; readonly outbox: Outbox; readonly clock: Clock };

const DeviceContext = createContext<Device | null>(null);

export const DeviceProvider = ({ device, children }: { device: Device; children: ReactNode }) => (
  <DeviceContext value={device}>{children}</DeviceContext>
);

export function useDevice(): Device {
  const device = use(DeviceContext);
  if (!device) throw new Error('There is no device above this component.');
  return device;
}

/** What the phone has, now and whenever it changes. */
export function useSnapshot(): Snapshot {
  const { store } = useDevice();
  return useSyncExternalStore(store.subscribe, store.snapshot);
}

export function useSyncState(): SyncState {
  const { outbox } = useDevice();
  return useSyncExternalStore(outbox.subscribe, outbox.state);
}
