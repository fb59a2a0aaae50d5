import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CohortView, ParticipantView } from '@contracts/cohorts';
import { cohortsKey, TroubleNote } from '@web/cohorts';
import { fetchJson } from '@web/platform/http';
import { Button, Dialog, showToast } from '@ui';
import { useT } from './enrolments.messages';

type Props = { participant: ParticipantView; cohort: CohortView; onDone: () => void };

/** Takes one person out of a cohort, confirmed by name; what she has learned stays hers. */
export function WithdrawButton({ participant: { enrolmentId, name }, cohort, onDone }: Props) {
  const t = useT();
  const client = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const withdrawal = useMutation({
    mutationFn: () => fetchJson(`/api/enrolments/${enrolmentId}/withdrawal`, { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: cohortsKey }),
    onSuccess: () => {
      setAsking(false);
      onDone();
      showToast({ words: t('withdrawn', { name, cohort: cohort.name }) });
    },
  });
  return (
    <>
      <Button look="stop" onClick={() => setAsking(true)}>
        {t('withdraw')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('withdraw.ask', { name, cohort: cohort.name })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onClick={() => setAsking(false)}>{t('withdraw.not')}</Button>
              <Button look="stop" busy={withdrawal.isPending && t('busy')} onClick={() => withdrawal.mutate()}>
                {t('withdraw')}
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>{t(cohort.waiting > 0 ? 'withdraw.more-waiting' : 'withdraw.more', { waiting: cohort.waiting })}</p>
            <TroubleNote error={withdrawal.error} />
          </div>
        </Dialog>
      )}
    </>
  );
}
