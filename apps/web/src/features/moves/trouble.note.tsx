import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { Note } from '@ui';
import { useT } from './moves.messages';

/** Why something was not done, and what is safe all the same. */
export function TroubleNote({ error }: { error: Error | null }) {
  const t = useT();
  if (!error) return null;
  if (error instanceof ProblemError && !isNetworkTrouble(error))
    return <Note tone="fix" role="alert" title={error.document.title} />;
  return (
    <Note tone="wait" icon="weak-signal" role="alert" title={t('trouble.no-signal')}>
      {t('trouble.no-signal-more')}
    </Note>
  );
}
