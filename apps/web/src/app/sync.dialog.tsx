import { useDevice, useSnapshot } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import type { SyncState } from '@web/platform/outbox';
import { Button, Dialog } from '@ui';
import { useT } from './sync.messages';

/** What the chip's word means just now, and what the server did not take. */
export function SyncDialog({ state, onClose }: { state: SyncState; onClose: () => void }) {
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
      title={t(`state.${state.phase}`)}
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
        {state.answeredAt !== null && (
          <p className="soft">{t('sync.answered', { when: format.dayAndTime(state.answeredAt) })}</p>
        )}
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
