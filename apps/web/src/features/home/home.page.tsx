import { lazy, Suspense } from 'react';
import { MentorNews } from '@web/assessments';
import { currentEnrolment, useHome } from '@web/learning';
import { Screen } from '@web/platform/frame';
import { PageTitle } from '@ui';
import { useT } from './home.messages';
import { ModuleList } from './module.list';
import { NextStepCard } from './next-step.card';
import { ThisWeek } from './this-week.card';
import { usePartsDone } from './use-next-step';

/** She who learns already has a seat. */
const NoSeat = lazy(async () => ({ default: (await import('./no-seat.card')).NoSeat }));

/** Neither is there on the first day, and neither is what one came for. */
const Remembered = lazy(async () => ({ default: (await import('./remembered')).Remembered }));

/** The place to start from: one next step first, then what others answered, then how far it has come. */
export function HomePage() {
  const t = useT();
  const home = useHome();
  const partsDone = usePartsDone();
  const enrolment = currentEnrolment(home);
  const seat = enrolment?.status === 'waitlisted' ? undefined : enrolment;
  const { name, honorific } = home.person;
  const [first = name] = name.split(' ');
  const greeting = honorific
    ? t('hello-polite', { address: t(honorific === 'Ibu' ? 'bu' : 'pak'), name: first })
    : t('hello', { name: first });
  return (
    <Screen title={t('title')}>
      <section className="stack">
        <PageTitle>{greeting}</PageTitle>
        {seat ? (
          <NextStepCard enrolment={seat} partsDone={partsDone} />
        ) : (
          <Suspense>
            <NoSeat enrolment={enrolment} />
          </Suspense>
        )}
      </section>
      <Suspense>
        {(home.moved || home.submissions.some(({ feedback }) => feedback.length > 0)) && <MentorNews />}
      </Suspense>
      {seat && (
        <>
          <ThisWeek />
          <Suspense>
            <Remembered />
          </Suspense>
          <ModuleList enrolment={seat} />
        </>
      )}
    </Screen>
  );
}
