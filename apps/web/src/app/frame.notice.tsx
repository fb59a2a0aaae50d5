import { lazy, Suspense, type ReactNode } from 'react';
import { useSyncState } from '@web/platform/device';
import { useNewerApp } from '@web/platform/release';

const Nothing = () => null;
// Seldom needed, so not among what the first screen waits for; without signal the chip in the top bar says the same.
const Notices = lazy(() =>
  import('./notices').then(
    (chunk): { default: () => ReactNode } => ({ default: chunk.Notices }),
    () => ({ default: Nothing }),
  ),
);

/** What has to be said above every screen, when there is something. */
export function FrameNotice() {
  const { trouble } = useSyncState();
  const newer = useNewerApp();
  return trouble || newer ? (
    <Suspense>
      <Notices />
    </Suspense>
  ) : null;
}
