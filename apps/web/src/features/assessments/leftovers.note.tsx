import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useDesk } from '@web/platform/desk';
import { Note } from '@ui';
import { useT } from './marking.messages';
import { shelfKey, type Leftover } from './use-judgement';

/** A save that is still on its way when the screen is left has this long to arrive. */
const onItsWay = 2_000;

/** Judgements that are only on this device: opening one sends it. */
export function LeftoversNote() {
  const t = useT();
  const { shelf } = useDesk();
  const [leftovers, setLeftovers] = useState<readonly Leftover[]>([]);
  useEffect(() => {
    const look = (): void => setLeftovers(shelf.keys(shelfKey('')).flatMap((key) => shelf.read<Leftover>(key) ?? []));
    const timer = setTimeout(look, onItsWay);
    window.addEventListener('online', look);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', look);
    };
  }, [shelf]);
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
