import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useNewerApp } from '@web/platform/release';
import { signInAddress } from '@web/platform/session';
import { Button, buttonClass, Note } from '@ui';
import { worksToJudge } from './carried-works';
import { useT } from './carry.messages';
import { onJudgementAnswered } from './mentor-device';
import { marking, outdateQueues } from './mentor.api';
import { useBag, useLineCut, useOutbox, useUnsentJudgements } from './use-mentor-device';
import { useDue } from './use-due';

/** What a mentor must know on whatever screen: that it comes from this device, what keeps judgements from going out, a newer version. */
export function MentorNotice() {
  useFreshAnswers();
  return (
    <>
      <LineNote />
      <TroubleNote />
      <NewerNote />
    </>
  );
}

function LineNote() {
  const t = useT();
  const bag = useBag();
  const { format } = useDue();
  if (!useLineCut() || bag.takenAt === null) return null;
  return (
    <Note tone="info" icon="weak-signal" role="status" title={t('line.cut')}>
      {t('line.cut-more', { count: worksToJudge(bag).length, when: format.time(bag.takenAt) })}
    </Note>
  );
}

function TroubleNote() {
  const t = useT();
  const { trouble } = useOutbox();
  const { pathname, search } = useLocation();
  const count = useUnsentJudgements();
  if (!trouble || trouble === 'no-signal' || count === 0) return null;
  return (
    <Note tone="wait" icon={trouble === 'storage' ? 'phone' : 'lock'} role="status" title={t(`trouble.${trouble}`)}>
      {t(`trouble.${trouble}-more`, { count })}
      {trouble !== 'storage' && (
        <div className="mt-2">
          <a className={buttonClass({ look: 'alt' })} href={signInAddress(pathname + search)}>
            {t('trouble.sign-in')}
          </a>
        </div>
      )}
    </Note>
  );
}

function NewerNote() {
  const t = useT();
  const takeOver = useNewerApp();
  if (!takeOver) return null;
  return (
    <Note tone="info" icon="download" role="status" title={t('newer')}>
      {t('newer-more')}
      <div className="mt-2">
        <Button look="alt" onClick={takeOver}>
          {t('newer.change')}
        </Button>
      </div>
    </Note>
  );
}

/** What is shown is asked for again when the signal is back, and when the server has answered a judgement. */
function useFreshAnswers(): void {
  const client = useQueryClient();
  useEffect(() => {
    const isBack = () => void client.invalidateQueries();
    window.addEventListener('online', isBack);
    const forget = onJudgementAnswered(({ submissionId }) => {
      void outdateQueues(client);
      void client.invalidateQueries({ queryKey: marking(submissionId).queryKey });
    });
    return () => {
      window.removeEventListener('online', isBack);
      forget();
    };
  }, [client]);
}
