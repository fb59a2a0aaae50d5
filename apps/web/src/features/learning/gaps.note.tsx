import { Note } from '@ui';
import type { Gap } from './answers.rules';
import { useT } from './learning.messages';

/** What is still missing, by name; each stands beside its field too. */
export function GapsNote({ gaps }: { gaps: readonly Gap[] }) {
  const t = useT();
  if (gaps.length === 0) return null;
  return (
    <Note tone="wait" role="status" title={t('gaps.title', { count: gaps.length })}>
      {gaps.map(({ label }) => label).join(' · ')}
    </Note>
  );
}
