import { NavLink } from 'react-router';
import { useSession } from '@web/platform/desk';
import { useT } from './cohorts.messages';
import { cohortPath, invitationsPath, participantsPath } from './cohorts.paths';

/** The three views of one cohort. */
export function CohortTabs({ cohortId }: { cohortId: string }) {
  const t = useT();
  const { permissions } = useSession();
  return (
    <nav className="seg no-print" aria-label={t('tabs')}>
      <NavLink to={cohortPath(cohortId)} end>
        {t('tab.summary')}
      </NavLink>
      <NavLink to={participantsPath(cohortId)}>{t('tab.participants')}</NavLink>
      {permissions.includes('invitation:manage') && (
        <NavLink to={invitationsPath(cohortId)}>{t('tab.invitations')}</NavLink>
      )}
    </nav>
  );
}
