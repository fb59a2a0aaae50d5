import { lazy, Suspense, useState } from 'react';
import { useSyncState } from '@web/platform/device';
import type { SyncState } from '@web/platform/outbox';
import { Chip, type IconName, type Tone } from '@ui';
import { useT } from './app.messages';

const SyncDialog = lazy(async () => ({ default: (await import('./sync.dialog')).SyncDialog }));

const looks: Readonly<Record<SyncState['phase'], { tone: Tone; icon: IconName }>> = {
  saved: { tone: 'wait', icon: 'phone' },
  sent: { tone: 'info', icon: 'arrow-up' },
  received: { tone: 'ok', icon: 'tick' },
};

/** Where the work is, in a word; what that means, and what the server did not take, behind it. */
export function SyncChip() {
  const t = useT();
  const state = useSyncState();
  const [open, setOpen] = useState(false);
  const words = state.aside > 0 ? t('sync.aside') : t(`sync.${state.phase}`);
  const look = state.aside > 0 ? ({ tone: 'fix', icon: 'pencil' } as const) : looks[state.phase];
  return (
    <>
      <span role="status">
        <Chip {...look} onClick={() => setOpen(true)}>
          {words}
        </Chip>
      </span>
      {open && (
        <Suspense>
          <SyncDialog state={state} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
