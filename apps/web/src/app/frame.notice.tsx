import { Suspense, useEffect, useState, type ComponentType } from 'react';
import { useSyncState } from '@web/platform/device';
import { mendsItself } from '@web/platform/outbox';
import { useNewerApp } from '@web/platform/release';

/** What has to be said above every screen, when there is something; of what mends itself the chip in the top bar says enough. */
export function FrameNotice() {
  const { trouble } = useSyncState();
  const newer = useNewerApp();
  const [Notices, bring] = useState<ComponentType | null>(null);
  const needed = newer !== null || (trouble !== null && !mendsItself(trouble));
  useEffect(() => {
    // Seldom needed, so not among what the first screen waits for. If it does not come now, it may at the next change.
    if (needed && !Notices) import('./notices').then((chunk) => bring(() => chunk.Notices), ignoreTheLine);
  }, [needed, Notices, trouble]);
  return needed && Notices ? (
    <Suspense>
      <Notices />
    </Suspense>
  ) : null;
}

const ignoreTheLine = (): void => undefined;
