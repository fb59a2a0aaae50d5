import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useDevice } from '@web/platform/device';
import { isHerSecret, takeLockOff, type SecretKind } from '@web/platform/shared-phone';
import { Button, Dialog, showToast } from '@ui';
import { useLockT } from './lock.messages';
import { SecretField } from './secret.field';
import { isWhole } from './secret.rules';

/** Before a lock is changed or taken off, whoever has the phone in hand opens it once more. */
export function ConfirmSecret({ kind, onConfirmed }: { kind: SecretKind; onConfirmed: () => void }) {
  const t = useLockT();
  const { store } = useDevice();
  const navigate = useNavigate();
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<number | null>(null);
  const [takingOff, setTakingOff] = useState(false);

  const confirm = async (): Promise<boolean> => {
    if (busy || !isWhole(kind, secret)) return false;
    setBusy(true);
    const tries = await isHerSecret(store.owner, secret);
    setBusy(false);
    setSecret('');
    setLeft(tries);
    // Her part was erased: what is open in this page is hers no more.
    if (tries === 0) location.assign('/belajar');
    return tries === null;
  };
  return (
    <form
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void confirm().then((right) => right && onConfirmed());
      }}
    >
      <SecretField
        kind={kind}
        label={t('current')}
        hint={t(`enter.${kind}-hint`)}
        error={left !== null && t('enter.wrong', { left })}
        value={secret}
        onChange={setSecret}
      />
      <Button type="submit" big full busy={busy && t('enter.opening')}>
        {t('change')}
      </Button>
      <Button look="quiet" full onClick={() => void confirm().then((right) => right && setTakingOff(true))}>
        {t('off')}
      </Button>
      {takingOff && (
        <Dialog
          title={t('off.ask')}
          onClose={() => setTakingOff(false)}
          actions={
            <>
              <Button onClick={() => setTakingOff(false)}>{t('off.stay')}</Button>
              <Button
                look="stop"
                onClick={() =>
                  void takeLockOff(store).then(() => {
                    showToast({ words: t('off.done') });
                    return navigate('/belajar/saya');
                  })
                }
              >
                {t('off')}
              </Button>
            </>
          }
        >
          {t('off.more')}
        </Dialog>
      )}
    </form>
  );
}
