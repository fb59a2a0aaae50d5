import { DeskLink, useSession } from '@web/platform/desk';
import { useT } from './dinas.messages';

/** The places of the agency's desk that a person's roles open. */
export function DinasMenu() {
  const t = useT();
  const { permissions } = useSession();
  return (
    <>
      <DeskLink to="/dinas" end icon="home">
        {t('place.start')}
      </DeskLink>
      {permissions.includes('cohort:read') && (
        <DeskLink to="/dinas/angkatan" icon="chart">
          {t('place.cohorts')}
        </DeskLink>
      )}
      {permissions.includes('curriculum:read') && (
        <DeskLink to="/dinas/kurikulum" icon="book">
          {t('place.curricula')}
        </DeskLink>
      )}
      {permissions.includes('cohort:read') && (
        <DeskLink to="/dinas/mentor" icon="users">
          {t('place.mentors')}
        </DeskLink>
      )}
    </>
  );
}
