import { useState } from 'react';
import type { VersionView, WithdrawalView } from '@contracts/curricula';
import { useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Button, Card, Chip, Dialog, showToast } from '@ui';
import { useT } from './curricula.messages';
import { TroubleNote } from './trouble.note';
import { useWithdrawal } from './use-withdrawal';

/** What learners of this version do not get to read, who withdrew it and why; another person gives it back. */
export function WithdrawalsSection({ version }: { version: VersionView }) {
  const t = useT();
  const [returning, setReturning] = useState<WithdrawalView | null>(null);
  if (version.withdrawals.length === 0) return null;
  return (
    <section className="stack">
      <h2>{t('withdrawals')}</h2>
      <ul className="stack">
        {version.withdrawals.map((withdrawal) => (
          <li key={withdrawal.id}>
            <WithdrawalCard withdrawal={withdrawal} onReturn={() => setReturning(withdrawal)} />
          </li>
        ))}
      </ul>
      {returning && <ReturnDialog version={version} withdrawal={returning} onClose={() => setReturning(null)} />}
    </section>
  );
}

function WithdrawalCard({ withdrawal, onReturn }: { withdrawal: WithdrawalView; onReturn: () => void }) {
  const t = useT();
  const format = useFormat(useSession().agency.zone);
  const { title, reason, notice, byName, at, returnedByName, returnedAt, mayReturn } = withdrawal;
  return (
    <Card className="stack-2">
      <div className="row wrap between">
        <h3>{title}</h3>
        {returnedAt === null ? (
          <Chip tone="fix" icon="warning">
            {t('withdrawn')}
          </Chip>
        ) : (
          <Chip tone="ok" icon="tick">
            {t('returned')}
          </Chip>
        )}
      </div>
      <p className="soft">{t('withdrawn.by', { name: byName, at: format.dayAndTime(at) })}</p>
      {returnedAt !== null && (
        <p className="soft">{t('returned.by', { name: returnedByName ?? '', at: format.dayAndTime(returnedAt) })}</p>
      )}
      <p>{t('withdrawn.reason', { reason })}</p>
      <p className="quote">{notice}</p>
      {returnedAt === null &&
        (mayReturn ? (
          <Button look="alt" aria-label={t('return-step.named', { title })} onClick={onReturn}>
            {t('act.return')}
          </Button>
        ) : (
          <p className="soft">{t('return-step.other')}</p>
        ))}
    </Card>
  );
}

type Props = { readonly version: VersionView; readonly withdrawal: WithdrawalView; readonly onClose: () => void };

function ReturnDialog({ version, withdrawal: { id, title }, onClose }: Props) {
  const t = useT();
  const returning = useWithdrawal<{ returning: string }>(version);
  const onSuccess = (): void => {
    showToast({ words: t('return-step.done', { title }) });
    onClose();
  };
  return (
    <Dialog
      title={t('return-step.ask', { title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('ask.return-not')}</Button>
          <Button
            look="alt"
            busy={returning.isPending && t('busy')}
            onClick={() => returning.mutate({ returning: id }, { onSuccess })}
          >
            {t('return-step.named', { title })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('return-step.more')}</p>
        <TroubleNote error={returning.error} />
      </div>
    </Dialog>
  );
}
