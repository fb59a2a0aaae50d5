import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { CohortActivityView } from '@contracts/cohorts';
import { csvText, saveCsv } from '@web/platform/csv';
import { DeskScreen, useSession } from '@web/platform/desk';
import { useFormat } from '@web/platform/format';
import { Button, PageTitle } from '@ui';
import { Answer } from './cohort-answer';
import { CohortStep } from './cohort-step';
import { CohortTabs } from './cohort.tabs';
import { useT } from './cohorts.messages';
import { activityQuery } from './cohorts.queries';
import { FunnelCard } from './funnel.card';
import { MoveCohortCard } from './move-cohort.card';
import { PublicLinkCard } from './public-link.card';
import { numberedWeeks } from './weeks.rules';
import { WeeksCard } from './weeks.card';

/** One cohort: how many are active first, then the one thing to do, then the pictures and their numbers. */
export function CohortPage() {
  const t = useT();
  const { cohortId = '' } = useParams();
  const { data: activity } = useSuspenseQuery(activityQuery(cohortId));
  const session = useSession();
  const format = useFormat(session.agency.zone);
  const { cohort } = activity;
  const save = useSaveFigures(activity);
  const may = (permission: (typeof session.permissions)[number]) => session.permissions.includes(permission);
  return (
    <DeskScreen title={cohort.name}>
      <div className="stack">
        <div className="row between wrap start">
          <PageTitle
            eyebrow={cohort.curriculumTitle}
            detail={t('cohort.detail', {
              starts: format.date(cohort.startsOn),
              ends: format.date(cohort.endsOn),
              version: cohort.version,
              taken: cohort.seatsTaken,
              quota: cohort.quota,
            })}
          >
            {cohort.name}
          </PageTitle>
          <div className="row wrap no-print">
            <Button look="alt" icon="download" onClick={save}>
              {t('csv')}
            </Button>
            <Button look="alt" icon="print" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </div>
        </div>
        <p className="lead">
          <Answer activity={activity} />
        </p>
        <CohortTabs cohortId={cohortId} />
      </div>
      <CohortStep activity={activity} />
      <div className="two">
        <FunnelCard activity={activity} mayInvite={may('invitation:manage')} />
        <WeeksCard activity={activity} />
      </div>
      <p className="sm soft">{t('counted', { when: format.dayAndTime(activity.countedAt) })}</p>
      {may('cohort:manage') && (
        <div className="two">
          <PublicLinkCard cohort={cohort} />
          <MoveCohortCard cohort={cohort} />
        </div>
      )}
    </DeskScreen>
  );
}

/** The page's figures as a file: what each counts, and the weeks. */
function useSaveFigures(activity: CohortActivityView): () => void {
  const t = useT();
  const { agency } = useSession();
  const format = useFormat(agency.zone);
  const { cohort } = activity;
  const figures = [
    [t('funnel.invited'), activity.invited],
    [t('funnel.enrolled'), activity.enrolled],
    [t('funnel.started'), activity.started],
    [t('funnel.active'), activity.activeThisWeek],
    [t('funnel.sent'), activity.sent],
    [t('funnel.waiting'), activity.waitingForMentor],
    [t('funnel.accepted'), activity.accepted],
    [t('funnel.quiet'), activity.quietTwoWeeks],
    ...numberedWeeks(activity).map(
      ({ number, startsOn, active }) => [t('weeks.one', { number, date: format.date(startsOn) }), active] as const,
    ),
  ] as const;
  return () =>
    saveCsv(
      cohort.slug,
      csvText(
        [
          { head: cohort.name, cell: ([label]) => label },
          { head: t('figures.people'), cell: ([, value]) => value },
        ],
        figures,
        [t('counted', { when: format.dayAndTime(activity.countedAt) }), agency.isDemo && t('demo')]
          .filter(Boolean)
          .join(' '),
      ),
    );
}
