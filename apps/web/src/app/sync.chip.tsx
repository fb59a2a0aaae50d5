import { Suspense, useState, type ComponentType } from 'react';
import { useSyncState } from '@web/platform/device';
import type { SyncState } from '@web/platform/outbox';
import { Chip, showToast, type IconName, type Tone } from '@ui';
import { useT } from './app.messages';

type Explanation = ComponentType<{ state: SyncState; onClose: () => void }>;

const looks: Readonly<Record<SyncState['phase'], { tone: Tone; icon: IconName }>> = {
  saved: { tone: 'wait', icon: 'phone' },
  sent: { tone: 'info', icon: 'arrow-up' },
  received: { tone: 'ok', icon: 'tick' },
};

/** Where the work is, in a word; what that means, and what the server did not take, behind it. */
export function SyncChip() {
  const t = useT();
  const state = useSyncState();
  const [Dialog, setDialog] = useState<Explanation | null>(null);
  const words = state.aside > 0 ? t('sync.aside') : t(`sync.${state.phase}`);
  const look = state.aside > 0 ? ({ tone: 'fix', icon: 'pencil' } as const) : looks[state.phase];
  const explain = async (): Promise<void> => {
    try {
      const { SyncDialog } = await import('./sync.dialog');
      setDialog(() => SyncDialog);
    } catch (error) {
      // Without signal and never fetched: the one sentence that counts is here.
      if (!(error instanceof TypeError)) throw error;
      showToast({ words: t('safe') });
    }
  };
  return (
    <>
      <span role="status">
        <Chip {...look} onClick={() => void explain()}>
          {words}
        </Chip>
      </span>
      {Dialog && (
        <Suspense>
          <Dialog state={state} onClose={() => setDialog(null)} />
        </Suspense>
      )}
    </>
  );
}
