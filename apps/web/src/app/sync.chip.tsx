import { useState } from 'react';
import { useDevice, useSnapshot, useSyncState } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import type { SyncState } from '@web/platform/outbox';
import { Button, Chip, Dialog, type IconName, type Tone } from '@ui';
import { useT } from './app.messages';

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
      {open && <SyncDialog state={state} onClose={() => setOpen(false)} />}
    </>
  );
}

function SyncDialog({ state, onClose }: { state: SyncState; onClose: () => void }) {
  const t = useT();
  const { outbox, store } = useDevice();
  const { aside, home } = useSnapshot();
  const format = useFormat(home?.person.zone);
  const again = async (id: string): Promise<void> => {
    await store.queueAgain(id);
    void outbox.wake();
  };
  return (
    <Dialog
      title={t(`sync.${state.phase}`)}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('close')}</Button>
          {state.waiting > 0 && (
            <Button look="alt" onClick={() => void outbox.wakeAtOnce()}>
              {t('sync.now')}
            </Button>
          )}
        </>
      }
    >
      <div className="stack-2">
        <p>{t(`sync.${state.phase}-more`, { waiting: state.waiting })}</p>
        {state.trouble && state.waiting > 0 && <p>{t(`sync.trouble-${state.trouble}`)}</p>}
        {state.answeredAt !== null && <p className="soft">{t('sync.answered', { when: format.dayAndTime(state.answeredAt) })}</p>}
        {aside.map(({ id, act, problem }) => (
          <div key={id} className="quote fix stack-2">
            <p>
              <b>{t(`act.${act.kind}`)}</b>
              <br />
              {problem.title}
            </p>
            <div className="row wrap">
              <Button look="alt" onClick={() => void again(id)}>
                {t('sync.again')}
              </Button>
              <Button look="quiet" onClick={() => void store.dismiss(id)}>
                {t('sync.dismiss')}
              </Button>
            </div>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
