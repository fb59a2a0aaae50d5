import { isNetworkTrouble, ProblemError } from '@web/platform/http';
import { Note } from '@ui';
import { useT } from './curricula.messages';

/** Why something was not done, and what is safe all the same. */
export function TroubleNote({ error }: { error: Error | null }) {
  const t = useT();
  if (!error) return null;
  if (error instanceof ProblemError && error.code === 'common/edited-meanwhile') {
    return (
      <Note tone="wait" role="alert" title={t('trouble.edited')}>
        {t('trouble.edited-more')}
      </Note>
    );
  }
  if (error instanceof ProblemError && !isNetworkTrouble(error)) {
    const file = fileIn(error);
    return (
      <Note tone="fix" role="alert" title={error.document.title}>
        {file !== undefined && t('trouble.file', { file })}
      </Note>
    );
  }
  return (
    <Note tone="wait" icon="weak-signal" role="alert" title={t('trouble.no-signal')}>
      {t('trouble.no-signal-more')}
    </Note>
  );
}

/** The file that a refusal is about: named by itself, or by the first thing that was found. */
function fileIn({ document: { file, findings } }: ProblemError): string | undefined {
  if (typeof file === 'string') return file;
  const [first] = Array.isArray(findings) ? (findings as { file?: string }[]) : [];
  return first?.file;
}
