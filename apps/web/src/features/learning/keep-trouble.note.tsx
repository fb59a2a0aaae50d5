import { ActTooLong } from '@web/platform/outbox';
import { Note } from '@ui';
import { useT } from './learning.messages';
import type { KeepTrouble } from './use-act';

/** Why the phone did not keep something, and that the words are still there. */
export function KeepTroubleNote({ trouble }: { trouble: KeepTrouble | null }) {
  const t = useT();
  if (!trouble) return null;
  const kind = trouble instanceof ActTooLong ? 'too-long' : trouble.kind;
  return (
    <Note tone="fix" icon="phone" role="alert" title={t('keep.title')}>
      {t(`keep.${kind}`)}
    </Note>
  );
}
