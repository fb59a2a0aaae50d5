import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { Note } from '@ui';
import { useT } from './ask-ai.messages';

/** Why the helper did not help; the lab goes on without it. */
export function AskAiTrouble({ trouble }: { trouble: ProblemError | NetworkTrouble }) {
  const t = useT();
  // A server that went wrong without a name is to her what a weak line is.
  const named = trouble instanceof ProblemError && trouble.code !== '' ? trouble.document.title : null;
  return (
    <Note tone="wait" icon={named ? 'info' : 'weak-signal'} role="alert" title={named ?? t('trouble.signal')}>
      {t(named ? 'trouble.go-on' : 'trouble.signal-more')}
    </Note>
  );
}
