import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CohortView } from '@contracts/cohorts';
import { send } from '@web/platform/http';
import { Button, buttonClass, Card, Dialog, showToast } from '@ui';
import { CohortStatusChip } from './cohort-status.chip';
import { useT } from './cohorts.messages';
import { changeCohortPath, moveVersionPath } from './cohorts.paths';
import { cohortsKey } from './cohorts.queries';
import { TroubleNote } from './trouble.note';

type Move = 'open' | 'shut' | 'end' | 'cancel';

/** The steps a cohort can take from where it is. */
const moves: Readonly<Record<CohortView['status'], readonly Move[]>> = {
  planned: ['open', 'cancel'],
  open: ['shut', 'end'],
  running: ['open', 'end'],
  closed: [],
  cancelled: [],
};

/** Opens and shuts a cohort's public page, or ends the cohort; each step is confirmed by name. */
export function MoveCohortCard({ cohort }: { cohort: CohortView }) {
  const t = useT();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Move | null>(null);
  const { id, name, status } = cohort;
  const move = useMutation({
    mutationFn: (step: Move) =>
      send<CohortView>(`/api/cohorts/${id}/${step === 'open' ? 'opening' : 'closing'}`, {
        method: 'POST',
        body: step === 'open' ? {} : { end: step !== 'shut' },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: cohortsKey }),
    onSuccess: (_, step) => {
      setAsking(null);
      showToast({ words: t(`moved.${step}`, { name }) });
    },
  });
  const close = (): void => {
    setAsking(null);
    move.reset();
  };
  return (
    <Card as="section" className="stack">
      <div className="row between wrap">
        <h2>{t('state')}</h2>
        <CohortStatusChip status={status} />
      </div>
      <p>{t(`state.${status}`)}</p>
      {moves[status].length > 0 && (
        <div className="row wrap no-print">
          {moves[status].map((step) => (
            <Button
              key={step}
              look={step === 'open' || step === 'shut' ? 'alt' : 'stop'}
              onClick={() => setAsking(step)}
            >
              {t(step === 'open' && status === 'running' ? 'move.reopen' : `move.${step}`)}
            </Button>
          ))}
          <Link className={buttonClass({ look: 'quiet' })} to={changeCohortPath(id)}>
            {t('change.link')}
          </Link>
          <Link className={buttonClass({ look: 'quiet' })} to={moveVersionPath(id)}>
            {t('version.link')}
          </Link>
        </div>
      )}
      {asking && (
        <Dialog
          title={t(`ask.${asking}`, { name })}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t(`ask.${asking}-not`)}</Button>
              <Button
                look={asking === 'open' || asking === 'shut' ? 'alt' : 'stop'}
                busy={move.isPending && t('busy')}
                onClick={() => move.mutate(asking)}
              >
                {t(`move.${asking}`)}
              </Button>
            </>
          }
        >
          <div className="stack">
            <p>{t(`ask.${asking}-more`)}</p>
            <TroubleNote error={move.error} />
          </div>
        </Dialog>
      )}
    </Card>
  );
}
