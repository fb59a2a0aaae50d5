import { Note } from '@ui';
import { useT } from './people.messages';

/** What she asked for has to reach the server, and did not; `children` says what became of it. */
export function NeedsSignal({ children }: { children?: string }) {
  const t = useT();
  return (
    <Note tone="wait" icon="weak-signal" role="status" title={t('needs-signal')}>
      {children ?? t('needs-signal-more')}
    </Note>
  );
}
