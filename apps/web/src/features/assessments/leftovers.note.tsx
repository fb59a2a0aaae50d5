import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useDesk } from '@web/platform/desk';
import { Note } from '@ui';
import { leftoversOn, sendLeftovers } from './leftovers';
import { useT } from './marking.messages';
import { outdateQueues } from './mentor.api';
import type { Leftover } from './shelved';

/** A save that is still on its way when its screen is left has this long to arrive. */
const onItsWay = 2_000;

/** Judgements that did not reach the server: they are sent now, and those that cannot be are named with the way to them. */
export function LeftoversNote() {
  const t = useT();
  const { shelf } = useDesk();
  const client = useQueryClient();
  const [leftovers, setLeftovers] = useState<readonly Leftover[]>([]);
  useEffect(() => {
    let here = true;
    const send = async (): Promise<void> => {
      const before = leftoversOn(shelf).length;
      if (before > 0) await sendLeftovers(shelf);
      const after = leftoversOn(shelf);
      if (here) setLeftovers(after);
      if (after.length < before) await outdateQueues(client);
    };
    const begin = () => void send();
    const timer = setTimeout(begin, onItsWay);
    window.addEventListener('online', begin);
    return () => {
      here = false;
      clearTimeout(timer);
      window.removeEventListener('online', begin);
    };
  }, [shelf, client]);
  if (leftovers.length === 0) return null;
  return (
    <Note tone="wait" icon="phone" role="status" title={t('left.title', { count: leftovers.length })}>
      <p>{t('left.more')}</p>
      <ul>
        {leftovers.map(({ submissionId, learnerName }) => (
          <li key={submissionId}>
            <Link to={`/mentor/kiriman/${submissionId}`}>{t('left.open', { learner: learnerName })}</Link>
          </li>
        ))}
      </ul>
    </Note>
  );
}
