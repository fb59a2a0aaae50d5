import type { VersionState } from '@contracts/curricula';
import { Chip, type IconName, type Tone } from '@ui';
import { useT } from './curricula.messages';

const looks: Readonly<Record<VersionState, { tone?: Tone; icon: IconName }>> = {
  draft: { icon: 'document' },
  in_review: { tone: 'wait', icon: 'eye' },
  approved: { tone: 'info', icon: 'tick' },
  published: { tone: 'ok', icon: 'book' },
  superseded: { icon: 'copy' },
  retired: { icon: 'close' },
};

/** Where a version is in its life. */
export function VersionStatusChip({ status }: { status: VersionState }) {
  const t = useT();
  return <Chip {...looks[status]}>{t(`status.${status}`)}</Chip>;
}
