import type { AdvertCheck } from '@labs/adverts';
import { Note } from '@ui';
import { useT } from './adverts-lab.messages';

/** What the lab says to an answer: never a cross, always a reason. */
export function CheckNote({ check: { state, code } }: { check: AdvertCheck }) {
  const t = useT();
  if (state === 'open') return null;
  const title = code === 'over-concluded' ? 'careful' : state;
  return (
    <Note
      tone={state === 'again' ? 'wait' : 'ok'}
      icon={state === 'mentor' ? 'clock' : state === 'again' ? 'pencil' : 'tick'}
      title={t(`check.${title}`)}
      role="status"
    >
      {t(`say.${code}`)}
    </Note>
  );
}
