import type { CohortView } from '@contracts/cohorts';
import { Chip, type IconName, type Tone } from '@ui';
import { useT } from './cohorts.messages';

const looks: Readonly<Record<CohortView['status'], { tone?: Tone; icon: IconName }>> = {
  planned: { icon: 'calendar' },
  open: { tone: 'ok', icon: 'users' },
  running: { tone: 'info', icon: 'book' },
  closed: { icon: 'tick' },
  cancelled: { icon: 'close' },
};

/** Where a cohort is in its life. */
export function CohortStatusChip({ status }: { status: CohortView['status'] }) {
  const t = useT();
  return <Chip {...looks[status]}>{t(`status.${status}`)}</Chip>;
}
