import { currentEnrolment, openEnrolments, useHome } from '@web/learning';
import { useFormat } from '@web/platform/format';
import { Screen } from '@web/platform/frame';
import { Empty, PageTitle, Scene } from '@ui';
import { useT as useHomeT } from './home.messages';
import { ModuleList } from './module.list';
import { useT } from './module.messages';
import { StorageCard } from './storage.card';
import { WaitingCard } from './waiting.card';

/** Everything she may learn, cohort by cohort. */
export function ModulesPage() {
  const t = useT();
  const sayHome = useHomeT();
  const home = useHome();
  const format = useFormat();
  const open = openEnrolments(home);
  const waiting = open.length === 0 ? currentEnrolment(home) : undefined;
  return (
    <Screen title={t('learn')}>
      <PageTitle lead={open[0]?.curriculumTitle}>{t('learn')}</PageTitle>
      {waiting && <WaitingCard enrolment={waiting} />}
      {open.length === 0 && !waiting && (
        <Empty scene={<Scene name="butik" label={sayHome('scene.butik')} />} title={sayHome('none')}>
          {sayHome('none-more', { agency: home.agency.name })}
        </Empty>
      )}
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
