import { lazy, Suspense } from 'react';
import { MentorNews } from '@web/assessments';
import { currentEnrolment, useHome } from '@web/learning';
import { Screen } from '@web/platform/frame';
import { Empty, PageTitle, Scene } from '@ui';
import { useT } from './home.messages';
import { ModuleList } from './module.list';
import { NextStepCard } from './next-step.card';
import { ThisWeek } from './this-week.card';
import { usePartsDone } from './use-next-step';
import { WaitingCard } from './waiting.card';

/** Neither is there on the first day, and neither is what one came for. */
const Remembered = lazy(async () => ({ default: (await import('./remembered')).Remembered }));

/** The place to start from: one next step first, then what others answered, then how far it has come. */
export function HomePage() {
  const t = useT();
  const home = useHome();
  const partsDone = usePartsDone();
  const enrolment = currentEnrolment(home);
  const { name, honorific } = home.person;
  const [first = name] = name.split(' ');
  const greeting = honorific
    ? t('hello-polite', { address: t(honorific === 'Ibu' ? 'bu' : 'pak'), name: first })
    : t('hello', { name: first });
  return (
    <Screen title={t('title')}>
      <section className="stack">
        <PageTitle>{greeting}</PageTitle>
        {!enrolment && (
          <Empty scene={<Scene name="butik" label={t('scene.butik')} />} title={t('none')}>
            {t('none-more', { agency: home.agency.name })}
          </Empty>
        )}
        {enrolment?.status === 'waitlisted' && <WaitingCard enrolment={enrolment} />}
        {enrolment && enrolment.status !== 'waitlisted' && <NextStepCard enrolment={enrolment} partsDone={partsDone} />}
      </section>
      <Suspense>
        {(home.moved || home.submissions.some(({ feedback }) => feedback.length > 0)) && <MentorNews />}
      </Suspense>
      {enrolment && enrolment.status !== 'waitlisted' && (
        <>
          <ThisWeek />
          <Suspense>
            <Remembered />
          </Suspense>
          <ModuleList enrolment={enrolment} />
        </>
      )}
    </Screen>
  );
}
