import { useSyncExternalStore } from 'react';
import type { BagContents } from '@web/platform/bag';
import type { CarrierState } from './carrier';
import type { OutboxState } from './judgement-outbox';
import { isLineCut, knownDevice, subscribeToDevice, type MentorDevice } from './mentor-device';

/** What this device holds for the mentor; null until it is open, and where the browser keeps nothing. */
export const useMentorDevice = (): MentorDevice | null => useSyncExternalStore(subscribeToDevice, knownDevice);

/** Whether what is shown comes from this device. */
export const useLineCut = (): boolean => useSyncExternalStore(subscribeToDevice, isLineCut);

const nobody = () => () => undefined;
const nothing: BagContents = { session: null, works: [], takenAt: null, judgements: [] };
const still: OutboxState = { flying: null, trouble: null };
const idle: CarrierState = { bringing: null, trouble: null };

export function useBag(): BagContents {
  const device = useMentorDevice();
  return useSyncExternalStore(device?.bag.subscribe ?? nobody, device?.bag.snapshot ?? (() => nothing));
}

export function useOutbox(): OutboxState {
  const device = useMentorDevice();
  return useSyncExternalStore(device?.outbox.subscribe ?? nobody, device?.outbox.state ?? (() => still));
}

export function useCarrier(): CarrierState {
  const device = useMentorDevice();
  return useSyncExternalStore(device?.carrier.subscribe ?? nobody, device?.carrier.state ?? (() => idle));
}

/** How many judgements only this device has. */
export function useUnsentJudgements(): number {
  const { judgements } = useBag();
  return judgements.filter(({ answer }) => !answer || answer.outcome === 'refused').length;
}
