import { useState, type FormEvent } from 'react';
import { Link, useLoaderData, useNavigate } from 'react-router';
import { useDevice, useSnapshot } from '@web/platform/device';
import { Screen } from '@web/platform/frame';
import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { lockOf, lockPerson, readSharer, type SecretKind, type Sharer } from '@web/platform/shared-phone';
import type { Owner } from '@web/platform/store';
import { Button, buttonClass, PageTitle, Segmented, showToast } from '@ui';
import { ConfirmSecret } from './confirm-secret.form';
import { useLockT } from './lock.messages';
import { NeedsSignal } from './needs-signal.note';
import { SecretField } from './secret.field';
import { isEasy, isWhole } from './secret.rules';

/** Whether her part of the phone is locked already. */
export const loadLock = (owner: Owner) => async (): Promise<Sharer | null> => (await readSharer(owner)) ?? null;

/** How her part of a shared phone is opened: the first time, another way, or no more. */
export function LockPage() {
  const t = useLockT();
  const lock = lockOf(useLoaderData<Sharer | null>() ?? undefined);
  const [confirmed, setConfirmed] = useState(!lock);
  return (
    <Screen title={t('title')} back={{ to: '/belajar/saya', text: t('back-me') }}>
      <PageTitle lead={t('lead')}>{t('title')}</PageTitle>
      {confirmed || !lock ? (
        <NewSecretForm isLocked={lock !== undefined} />
      ) : (
        <ConfirmSecret kind={lock.kind} onConfirmed={() => setConfirmed(true)} />
      )}
      <section className="stack-2">
        <h2>{t('know')}</h2>
        <ul className="prose">
          <li>{t('know.tries')}</li>
          <li>{t('know.password')}</li>
          <li>{t('know.against')}</li>
        </ul>
      </section>
    </Screen>
  );
}

function NewSecretForm({ isLocked }: { isLocked: boolean }) {
  const t = useLockT();
  const { store } = useDevice();
  const { home } = useSnapshot();
  const navigate = useNavigate();
  const [kind, setKind] = useState<SecretKind>('digits');
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [needsSignal, setNeedsSignal] = useState(false);
  if (!home) return null;

  const gap = !isWhole(kind, first)
    ? t(kind === 'digits' ? 'too-short' : 'too-few')
    : isEasy(kind, first) && t('too-easy');
  const differs = !gap && first !== second && t('again.differs');
  const { name, honorific } = home.person;
  const [called = name] = name.split(' ');

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (busy || gap || differs) return;
    setBusy(true);
    setNeedsSignal(false);
    try {
      const greeted = honorific ? t(honorific === 'Ibu' ? 'name.bu' : 'name.pak', { name: called }) : called;
      await lockPerson(store, greeted, { kind, secret: first });
      showToast({ words: t('saved') });
      await navigate('/belajar/saya');
    } catch (error) {
      if (!isNetworkTrouble(error) && !(error instanceof ProblemError)) throw error;
      setNeedsSignal(true);
      setBusy(false);
    }
  };
  return (
    <form className="stack-5" onSubmit={(event) => void save(event)}>
      <div className="stack-2">
        <p aria-hidden="true">
          <b>{t('kind')}</b>
        </p>
        <Segmented
          label={t('kind')}
          value={kind}
          onChange={(next) => {
            setKind(next);
            setFirst('');
            setSecond('');
            setTried(false);
          }}
          options={[
            { value: 'digits', text: t('kind.digits') },
            { value: 'pictures', text: t('kind.pictures') },
          ]}
        />
      </div>
      <SecretField
        kind={kind}
        label={t(`new.${kind}`)}
        hint={t(`new.${kind}-hint`)}
        error={tried && gap}
        value={first}
        onChange={setFirst}
      />
      <SecretField
        kind={kind}
        label={t('again')}
        hint={t('again-hint')}
        error={tried && differs}
        value={second}
        onChange={setSecond}
      />
      {needsSignal && <NeedsSignal />}
      <Button type="submit" big full busy={busy && t('saving')}>
        {t(isLocked ? 'change' : 'save')}
      </Button>
      {!isLocked && (
        <Link className={buttonClass({ look: 'quiet', full: true })} to="/belajar">
          {t('later')}
        </Link>
      )}
    </form>
  );
}
