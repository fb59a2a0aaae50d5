import { Link } from 'react-router';
import type { CohortActivityView } from '@contracts/cohorts';
import { useSession } from '@web/platform/desk';
import { buttonClass, NextCard } from '@ui';
import { useT } from './cohorts.messages';
import { invitationsPath, participantsPath } from './cohorts.paths';

export type CohortStepKind = 'greet' | 'invite' | 'answer';

/** What a cohort needs first; undefined when nothing presses. */
export function stepOf(activity: CohortActivityView, mayInvite: boolean): CohortStepKind | undefined {
  const { cohort, quietTwoWeeks, enrolled, invited } = activity;
  const isOver = cohort.status === 'closed' || cohort.status === 'cancelled';
  if (isOver) return undefined;
  if (quietTwoWeeks > 0) return 'greet';
  if (!mayInvite || cohort.seatsTaken >= cohort.quota) return undefined;
  if (enrolled > 0) return undefined;
  return invited === 0 ? 'invite' : 'answer';
}

/** The one next step of a cohort. */
export function CohortStep({ activity, named }: { activity: CohortActivityView; named?: boolean }) {
  const t = useT();
  const { permissions } = useSession();
  const kind = stepOf(activity, permissions.includes('invitation:manage'));
  if (!kind) return null;
  const { cohort, quietTwoWeeks, invited } = activity;
  const count = kind === 'greet' ? quietTwoWeeks : invited;
  return (
    <NextCard
      across
      eyebrow={named ? cohort.name : t('step')}
      title={t(`step.${kind}`, { count })}
      detail={t(`step.${kind}-more`, { left: cohort.quota - cohort.seatsTaken })}
      action={
        <Link
          className={buttonClass({ big: true })}
          to={kind === 'greet' ? participantsPath(cohort.id, 'berhenti') : invitationsPath(cohort.id)}
        >
          {t(`step.${kind}-do`, { count })}
        </Link>
      }
    />
  );
}
