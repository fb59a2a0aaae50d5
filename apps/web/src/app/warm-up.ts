import type { DataRouter, RouteObject } from 'react-router';
import { savesData } from '@web/platform/data-saver';
import type { Device } from '@web/platform/device';
import { NetworkTrouble, ProblemError } from '@web/platform/http';

/** Long after everything of the first screen has come, so that a slow line is hers alone until then. */
const leisure = 10_000;

/**
 * Fetches the other screens and the module in front while there is signal, so that they open without one: once the learner goes
 * anywhere, or after a while. Not where data is saved.
 */
export function warmUp(device: Device, router: DataRouter): void {
  if (savesData()) return;
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    forget();
    clearTimeout(timer);
    void import('./bring-all')
      .then(({ bringAll }) => bringAll(device, router.routes as RouteObject[]))
      .catch(ignoreTheLine);
  };
  const forget = router.subscribe(
    ({ navigation, historyAction }) => historyAction === 'PUSH' && navigation.state === 'idle' && begin(),
  );
  const timer = setTimeout(begin, leisure);
}

function ignoreTheLine(error: unknown): void {
  // A chunk that does not come now is fetched when its screen is opened.
  if (!(error instanceof NetworkTrouble || error instanceof ProblemError || error instanceof TypeError)) throw error;
}
