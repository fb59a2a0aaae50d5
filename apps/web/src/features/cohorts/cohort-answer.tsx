import type { CohortActivityView } from '@contracts/cohorts';
import { useT } from './cohorts.messages';

/** “Berapa yang aktif?”, in one sentence or two. */
export function Answer({ activity }: { activity: CohortActivityView }) {
  const t = useT();
  const { enrolled, activeThisWeek, quietTwoWeeks, waitingForMentor, cohort } = activity;
  if (enrolled === 0) return t(cohort.status === 'planned' ? 'answer.planned' : 'answer.nobody');
  return [
    t('answer.active', { active: activeThisWeek, enrolled }),
    quietTwoWeeks > 0 && t('answer.quiet', { quiet: quietTwoWeeks }),
    waitingForMentor > 0 && t('answer.waiting', { waiting: waitingForMentor }),
  ]
    .filter(Boolean)
    .join(' ');
}
