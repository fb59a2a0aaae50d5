import { useState } from 'react';
import { useDevice, useSyncState } from '@web/platform/device';
import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { forgetSharer, isShared } from '@web/platform/shared-phone';
import { endEverySession, endSession, forgetPerson } from '@web/platform/session';
import { Button, Dialog } from '@ui';
import { NeedsSignal } from './needs-signal.note';
import { useT } from './people.messages';

/** The way out. What this phone alone has is asked about first, and stays on it until she signs in again. */
export function SignOut() {
  const t = useT();
  const { store, outbox } = useDevice();
  const { waiting, aside } = useSyncState();
  const [asking, setAsking] = useState<'here' | 'everywhere' | null>(null);
  const [busy, setBusy] = useState(false);
  const [needsSignal, setNeedsSignal] = useState(false);
  const unsent = waiting + aside;

  const leave = async (where: 'here' | 'everywhere'): Promise<void> => {
    setBusy(true);
    setNeedsSignal(false);
    try {
      await (where === 'here' ? endSession() : endEverySession());
    } catch (error) {
      setBusy(false);
      setAsking(null);
      // A session that has ended already is what she asked for.
      const over = error instanceof ProblemError && error.status === 401;
      if (!over && (isNetworkTrouble(error) || error instanceof ProblemError)) return setNeedsSignal(true);
      if (!over) throw error;
    }
    forgetPerson();
    outbox.stop();
    if (unsent === 0) await (isShared() ? forgetSharer(store) : store.erase());
    location.assign('/');
  };
  return (
    <section className="stack">
      <h2>{t('out')}</h2>
      {needsSignal && <NeedsSignal>{t('needs-signal-out')}</NeedsSignal>}
      <Button look="alt" full onClick={() => setAsking('here')}>
        {t('out.here')}
      </Button>
      <Button look="quiet" full onClick={() => setAsking('everywhere')}>
        {t('out.everywhere')}
      </Button>
      {asking && (
        <Dialog
          title={t(asking === 'here' ? 'out.ask' : 'out.ask-everywhere')}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onClick={() => (unsent > 0 ? void outbox.wakeAtOnce() : setAsking(null))}>
                {t(unsent > 0 ? 'out.send-first' : 'out.stay')}
              </Button>
              <Button look="stop" busy={busy && t('out.leaving')} onClick={() => void leave(asking)}>
                {t(unsent > 0 ? 'out.leave-unsent' : 'out.leave')}
              </Button>
            </>
          }
        >
          {unsent > 0 ? t('out.unsent', { unsent }) : t('out.all-sent')}
        </Dialog>
      )}
    </section>
  );
}
