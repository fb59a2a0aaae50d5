import { useState } from 'react';
import type { VersionView, WithdrawRequest } from '@contracts/curricula';
import { useKept } from '@web/platform/desk';
import { Button, Chip, Dialog, Field, showToast, TextArea } from '@ui';
import { useT } from './curricula.messages';
import { TroubleNote } from './trouble.note';
import { useWithdrawal } from './use-withdrawal';

type Step = { readonly id: string; readonly title: string; readonly isLesson?: boolean };
type Props = { readonly version: VersionView; readonly step: Step };

/** Whether a step is withdrawn now, and for whoever may publish the way to withdraw it. */
export function WithdrawButton({ version, step }: Props) {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  if (version.withdrawals.some(({ stepId, returnedAt }) => stepId === step.id && returnedAt === null))
    return (
      <Chip tone="fix" icon="warning">
        {t('withdrawn')}
      </Chip>
    );
  if (!version.may.withdraw) return null;
  return (
    <>
      <Button
        look="quiet"
        className="flush"
        aria-label={t('withdraw.named', { title: step.title })}
        onClick={() => setAsking(true)}
      >
        {t(step.isLesson ? 'withdraw.lesson' : 'withdraw')}
      </Button>
      {isAsking && <WithdrawDialog version={version} step={step} onClose={() => setAsking(false)} />}
    </>
  );
}

const longest = { reason: 1000, notice: 500 } as const;

/** Names the step and what follows, and asks why and what learners shall read; both are kept until they are sent. */
function WithdrawDialog({ version, step, onClose }: Props & { onClose: () => void }) {
  const t = useT();
  const withdrawal = useWithdrawal<WithdrawRequest>(version);
  const [words, setWords, forget] = useKept(`curricula/withdrawal/${version.id}/${step.id}`, {
    reason: '',
    notice: t('withdraw.notice-filled'),
  });
  const [asked, setAsked] = useState(false);
  const isMissing = (field: keyof typeof longest): boolean => words[field].trim().length < 5;
  const withdraw = (): void => {
    setAsked(true);
    if (isMissing('reason') || isMissing('notice')) return;
    const onSuccess = (): void => {
      forget();
      showToast({ words: t('withdraw.done', { title: step.title }) });
      onClose();
    };
    withdrawal.mutate({ stepId: step.id, reason: words.reason.trim(), notice: words.notice.trim() }, { onSuccess });
  };
  return (
    <Dialog
      title={t('withdraw.ask', { title: step.title })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('withdraw.not')}</Button>
          <Button look="stop" busy={withdrawal.isPending && t('busy')} onClick={withdraw}>
            {t('withdraw.named', { title: step.title })}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t('withdraw.more', { number: version.number, count: version.cohorts })}</p>
        {(['reason', 'notice'] as const).map((field) => (
          <Field
            key={field}
            label={t(`withdraw.${field}`)}
            hint={t(`withdraw.${field}-hint`)}
            error={asked && isMissing(field) ? t('question.short') : undefined}
          >
            {(wiring) => (
              <TextArea
                {...wiring}
                maxLength={longest[field]}
                value={words[field]}
                onChange={({ target }) => setWords({ ...words, [field]: target.value })}
              />
            )}
          </Field>
        ))}
        <TroubleNote error={withdrawal.error} />
      </div>
    </Dialog>
  );
}
