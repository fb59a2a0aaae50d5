import {
  useSuspenseQueries,
  useSuspenseInfiniteQuery,
  useSuspenseQuery,
  type QueryClient,
} from '@tanstack/react-query';
import { Link } from 'react-router';
import type { CohortActivityView, CohortView } from '@contracts/cohorts';
import {
  activityQuery,
  Answer,
  cohortPages,
  cohortPath,
  CohortStatusChip,
  CohortStep,
  cohortsPath,
  stepOf,
} from '@web/cohorts';
import {
  curriculaPath,
  curriculaQuery,
  CurriculumStep,
  pendingVersion,
  readWithPending,
  usePending,
  VersionStatusChip,
  versionPath,
} from '@web/curricula';
import { DeskScreen, useSession } from '@web/platform/desk';
import { buttonClass, Card, List, ListRow, PageTitle, Tile } from '@ui';
import { session } from './desk/session.query';
import { useT } from './dinas.messages';

const cohorts = cohortPages({ search: '', show: 'all', sort: 'newest' });
/** As many as one looks after at a time; the list of cohorts has them all. */
const mostCohorts = 6;

const isAlive = ({ status }: CohortView): boolean => status !== 'closed' && status !== 'cancelled';

/** Reads what this person's roles let them see. */
export const loadStart = (client: QueryClient) => async (): Promise<null> => {
  const { permissions } = await client.ensureQueryData(session);
  const readCohorts = async (): Promise<void> => {
    const { pages } = await client.ensureInfiniteQueryData(cohorts);
    const alive = pages.flatMap(({ items }) => items).filter(isAlive);
    await Promise.all(alive.slice(0, mostCohorts).map(({ id }) => client.ensureQueryData(activityQuery(id))));
  };
  await Promise.all([
    permissions.includes('curriculum:read') && readWithPending(client),
    permissions.includes('cohort:read') && readCohorts(),
  ]);
  return null;
};

/** Where the agency's desk begins: the one next step, then whatever else is under way. */
export function DinasStartPage() {
  const t = useT();
  const { name, honorific, agency, permissions } = useSession();
  const hello = honorific ? t(`hello.${honorific}`, { name }) : t('hello', { name });
  const mayReadCurricula = permissions.includes('curriculum:read');
  return (
    <DeskScreen title={t('place.start')}>
      <PageTitle eyebrow={agency.name}>{hello}</PageTitle>
      {permissions.includes('cohort:read') ? (
        <WithCohorts mayReadCurricula={mayReadCurricula} />
      ) : (
        <>
          <OnlyCurriculumStep />
          <CurriculaUnderWay />
        </>
      )}
    </DeskScreen>
  );
}

function OnlyCurriculumStep() {
  return usePending() ? <CurriculumStep /> : <NothingPresses />;
}

function WithCohorts({ mayReadCurricula }: { mayReadCurricula: boolean }) {
  const { permissions } = useSession();
  const { data } = useSuspenseInfiniteQuery(cohorts);
  const alive = data.pages
    .flatMap(({ items }) => items)
    .filter(isAlive)
    .slice(0, mostCohorts);
  const activities = useSuspenseQueries({ queries: alive.map(({ id }) => activityQuery(id)) }).map(
    (query) => query.data,
  );
  const mayInvite = permissions.includes('invitation:manage');
  const steps = activities.map((activity) => ({ activity, kind: stepOf(activity, mayInvite) }));
  // Who is about to be lost comes before who has not come yet.
  const first = (steps.find(({ kind }) => kind === 'greet') ?? steps.find(({ kind }) => kind !== undefined))?.activity;
  const cohortStep = first ? <CohortStep activity={first} named /> : <NothingPresses />;
  return (
    <>
      {mayReadCurricula ? <FirstStep otherwise={cohortStep} /> : cohortStep}
      <CohortsUnderWay activities={activities} />
      {mayReadCurricula && <CurriculaUnderWay />}
    </>
  );
}

/** A version that waits for a signature holds up others; it comes before the cohorts. */
function FirstStep({ otherwise }: { otherwise: React.ReactNode }) {
  return usePending() ? <CurriculumStep /> : otherwise;
}

function NothingPresses() {
  const t = useT();
  return (
    <Card>
      <b className="t">{t('nothing')}</b>
      <p className="soft">{t('nothing.more')}</p>
    </Card>
  );
}

function CohortsUnderWay({ activities }: { activities: readonly CohortActivityView[] }) {
  const t = useT();
  return (
    <section className="stack">
      <h2>{t('cohorts')}</h2>
      {activities.length === 0 && <p className="soft">{t('cohorts.none')}</p>}
      {activities.length > 0 && (
        <List label={t('cohorts')}>
          {activities.map((activity) => (
            <ListRow
              key={activity.cohort.id}
              lead={<Tile icon="chart" />}
              title={
                <>
                  {activity.cohort.name} <CohortStatusChip status={activity.cohort.status} />
                </>
              }
              link={<Link to={cohortPath(activity.cohort.id)} />}
            >
              <span className="soft">
                <Answer activity={activity} />
              </span>
            </ListRow>
          ))}
        </List>
      )}
      <p>
        <Link className={`${buttonClass({ look: 'quiet' })} flush`} to={cohortsPath}>
          {t('cohorts.all')}
        </Link>
      </p>
    </section>
  );
}

function CurriculaUnderWay() {
  const t = useT();
  const { data: curricula } = useSuspenseQuery(curriculaQuery());
  return (
    <section className="stack">
      <h2>{t('curricula')}</h2>
      {curricula.length === 0 && <p className="soft">{t('curricula.none')}</p>}
      {curricula.length > 0 && (
        <List label={t('curricula')}>
          {curricula.map((curriculum) => {
            const newest = pendingVersion(curriculum) ?? curriculum.versions[0];
            return (
              <ListRow
                key={curriculum.id}
                lead={<Tile icon="book" />}
                title={
                  <>
                    {curriculum.title} {newest && <VersionStatusChip status={newest.status} />}
                  </>
                }
                link={<Link to={newest ? versionPath(newest.id) : curriculaPath} />}
              >
                {newest && (
                  <span className="soft">
                    {t('curricula.newest', { number: newest.number, name: newest.createdByName })}
                  </span>
                )}
              </ListRow>
            );
          })}
        </List>
      )}
      <p>
        <Link className={`${buttonClass({ look: 'quiet' })} flush`} to={curriculaPath}>
          {t('curricula.all')}
        </Link>
      </p>
    </section>
  );
}
