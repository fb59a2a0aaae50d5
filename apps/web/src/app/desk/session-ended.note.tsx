import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { onSessionEnd } from '@web/platform/http';
import { readSession, signInAddress } from '@web/platform/session';
import { buttonClass, Note } from '@ui';
import { useT } from './desk.messages';

/** Whether the server has said that nobody is signed in, until the same person is again, here or in another tab. */
export function useSessionEnded(client: QueryClient, personId: string): boolean {
  const [ended, setEnded] = useState(false);
  useEffect(() => onSessionEnd(() => setEnded(true)), []);
  useEffect(() => {
    if (!ended) return undefined;
    const look = async (): Promise<void> => {
      const found = document.visibilityState === 'visible' ? await readSession().catch(() => null) : null;
      if (found?.personId !== personId) return;
      setEnded(false);
      await client.invalidateQueries();
    };
    const onLook = () => void look();
    document.addEventListener('visibilitychange', onLook);
    return () => document.removeEventListener('visibilitychange', onLook);
  }, [ended, client, personId]);
  return ended;
}

/** A session that has ended takes nothing away: what was written stays on this device, and she signs in when it suits her. */
export function SessionEndedNote() {
  const t = useT();
  const { pathname, search } = useLocation();
  return (
    <Note tone="wait" icon="lock" role="status" title={t('session.ended')}>
      {t('session.ended-more')}
      <div className="mt-2">
        <a className={buttonClass({ look: 'alt' })} href={signInAddress(pathname + search)}>
          {t('session.sign-in')}
        </a>
      </div>
    </Note>
  );
}
