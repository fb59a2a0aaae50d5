import { useSyncExternalStore } from 'react';
import type { HelpStateView } from '@contracts/labs';
import { isNetworkTrouble, ProblemError, send } from '@web/platform/http';

/** What the cards of one screen know together; forgotten when the last of them has gone. */
let known: HelpStateView | null = null;
let asking: Promise<void> | undefined;
const listeners = new Set<() => void>();

function tell(state: HelpStateView): void {
  if (listeners.size === 0) return;
  known = state;
  listeners.forEach((listen) => listen());
}

/** Asked once for all who want to know at the same time. */
const ask = (): Promise<void> =>
  (asking ??= send<HelpStateView>('/api/labs/help')
    .then(tell, (error: unknown) => {
      if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
    })
    .finally(() => (asking = undefined)));

function subscribe(listen: () => void): () => void {
  if (listeners.size === 0) void ask();
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
    if (listeners.size === 0) known = null;
  };
}

/** Whether the AI helper can be asked here; null while that is not known, as it never is without signal. */
export function useHelperState(): readonly [HelpStateView | null, (state: HelpStateView) => void] {
  return [useSyncExternalStore(subscribe, () => known), tell];
}
