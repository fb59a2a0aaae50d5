import { useEffect, useState } from 'react';
import type { HelpStateView } from '@contracts/labs';
import { isNetworkTrouble, ProblemError, send } from '@web/platform/http';

let asking: Promise<HelpStateView> | undefined;

/** Asked once for all who want to know at the same time. */
const ask = (): Promise<HelpStateView> =>
  (asking ??= send<HelpStateView>('/api/labs/help').finally(() => (asking = undefined)));

/** Whether the AI helper can be asked here; null while that is not known, as it never is without signal. */
export function useHelperState(): readonly [HelpStateView | null, (state: HelpStateView) => void] {
  const [state, setState] = useState<HelpStateView | null>(null);
  useEffect(() => {
    let isShown = true;
    ask().then(
      (known) => isShown && setState(known),
      (error: unknown) => {
        if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
      },
    );
    return () => {
      isShown = false;
    };
  }, []);
  return [state, setState];
}
