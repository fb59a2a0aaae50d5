import type { StockCheck } from '@labs/stock';
import { Note } from '@ui';
import { useT } from './stock-lab.messages';

/** What the lab says to an answer: never a cross, always a reason. */
export function CheckNote({ check: { state, code } }: { check: StockCheck }) {
  const t = useT();
  if (state === 'open') return <Note title={t('ask.missing')} role="status" />;
  return (
    <Note
      tone={state === 'again' ? 'wait' : 'ok'}
      icon={state === 'mentor' ? 'clock' : state === 'again' ? 'pencil' : 'tick'}
      title={t(`check.${state}`)}
      role="status"
    >
      {t(`say.${code}`)}
    </Note>
  );
}
