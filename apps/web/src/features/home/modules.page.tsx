import { currentEnrolment, openEnrolments, useHome } from '@web/learning';
import { useFormat } from '@web/platform/format';
import { Screen } from '@web/platform/frame';
import { PageTitle } from '@ui';
import { ModuleList } from './module.list';
import { useT } from './module.messages';
import { NoSeat } from './no-seat.card';
import { StorageCard } from './storage.card';

/** Everything she may learn, cohort by cohort. */
export function ModulesPage() {
  const t = useT();
  const home = useHome();
  const format = useFormat();
  const open = openEnrolments(home);
  return (
    <Screen title={t('learn')}>
      <PageTitle lead={open[0]?.curriculumTitle}>{t('learn')}</PageTitle>
      {open.length === 0 && <NoSeat enrolment={currentEnrolment(home)} />}
      {open.map((enrolment) => (
        <div key={enrolment.id} className="stack">
          <ModuleList enrolment={enrolment} />
          <p className="soft">
            {t('cohort', { cohort: enrolment.cohortName, until: format.date(enrolment.endsOn) })}
            {enrolment.mentorName && ` · ${t('cohort.mentor', { mentor: enrolment.mentorName })}`}
          </p>
        </div>
      ))}
      <StorageCard />
    </Screen>
  );
}
