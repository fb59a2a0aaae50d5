import { useState, type FormEvent } from 'react';
import { erasePerson, lockOf, unlockPerson, type Sharer } from '@web/platform/shared-phone';
import type { LearnerStore } from '@web/platform/store';
import { Button, Dialog, Note, PageTitle } from '@ui';
import { useLockT } from './lock.messages';
import { SecretField } from './secret.field';
import { isWhole } from './secret.rules';

/** From so few on she is told what comes after the last one. */
const near = 5;

type Props = {
  readonly sharer: Sharer;
  readonly onOpened: (store: LearnerStore) => void;
  readonly onBack: () => void;
  /** Her part was erased, or is to be: she comes in with her password. */
  readonly onSignIn: () => void;
  readonly onTrouble: (error: unknown) => void;
};

/** The door to one person's part of the phone. */
export function EnterSecret({ sharer, onOpened, onBack, onSignIn, onTrouble }: Props) {
  const t = useLockT();
  const { name } = sharer;
  const lock = lockOf(sharer);
  const kind = lock?.kind ?? 'digits';
  const [secret, setSecret] = useState('');
  const [busy, setBusy] = useState(false);
  const [left, setLeft] = useState<number | null>(lock ? null : 0);
  const [unwhole, setUnwhole] = useState(false);
  const [forgotten, setForgotten] = useState(false);

  const tryIt = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setUnwhole(!isWhole(kind, secret));
    if (busy || !isWhole(kind, secret)) return;
    setBusy(true);
    const answer = await unlockPerson(sharer, secret);
    if ('store' in answer) return onOpened(answer.store);
    setSecret('');
    setLeft(answer.left);
    setBusy(false);
  };
  if (left === 0)
    return (
      <>
        <PageTitle>{t('erased', { name })}</PageTitle>
        <Note tone="info" icon="lock" role="status" title={t('who.erased')}>
          {t('erased-more')}
        </Note>
        <Button big full onClick={onSignIn}>
          {t('sign-in')}
        </Button>
        <Button look="quiet" full onClick={onBack}>
          {t('enter.back')}
        </Button>
      </>
    );
  return (
    <>
      <PageTitle>{t(`enter.${kind}`, { name })}</PageTitle>
      <form className="stack" onSubmit={(event) => void tryIt(event).catch(onTrouble)}>
        <SecretField
          kind={kind}
          label={t(`kind.${kind}`)}
          hint={t(`enter.${kind}-hint`)}
          error={
            unwhole
              ? t(kind === 'digits' ? 'too-short' : 'too-few')
              : left !== null && t(left <= near ? 'enter.wrong-near' : 'enter.wrong', { left, name })
          }
          first
          value={secret}
          onChange={setSecret}
        />
        <Button type="submit" big full busy={busy && t('enter.opening')}>
          {t('enter.open')}
        </Button>
      </form>
      <div className="stack-2">
        <Button look="quiet" full onClick={onBack}>
          {t('enter.back')}
        </Button>
        <Button look="quiet" full onClick={() => setForgotten(true)}>
          {t('enter.forgot')}
        </Button>
      </div>
      {forgotten && (
        <Dialog
          title={t('forgot.ask')}
          onClose={() => setForgotten(false)}
          actions={
            <>
              <Button onClick={() => setForgotten(false)}>{t('forgot.stay')}</Button>
              <Button look="stop" onClick={() => void erasePerson(sharer).then(onSignIn, onTrouble)}>
                {t('forgot.go')}
              </Button>
            </>
          }
        >
          {t('forgot.more', { name })}
        </Dialog>
      )}
    </>
  );
}
