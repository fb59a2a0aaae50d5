import { useLoaderData, useNavigate, type LoaderFunctionArgs } from 'react-router';
import type { HomeDocument } from '@contracts/learning';
import type { PackagedRubric } from '@contracts/packages';
import { findStep, shelfOf, useHome, type StepPlace } from '@web/learning';
import type { Device } from '@web/platform/device';
import { useSnapshot } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { Screen } from '@web/platform/frame';
import { judgedCriteria, markedCriteria, threadOf, ThreadTimeline } from '@web/submissions';
import { Button, Dock, Details, Empty, Note, PageTitle } from '@ui';
import { useT } from './assessments.messages';
import { CriterionCard } from './criterion.card';

type OpenFeedback = { readonly place: StepPlace; readonly rubric: PackagedRubric | undefined };

export const loadFeedback =
  ({ store }: Device) =>
  async ({ params }: LoaderFunctionArgs): Promise<OpenFeedback> => {
    const home = store.snapshot().home as HomeDocument;
    const submission = home.submissions.find(({ id }) => id === params['submissionId']);
    const place = findStep(home, submission?.stepId);
    const module = place && (await shelfOf(store).module(place.module));
    const task = module?.activities.find(({ id }) => id === place?.step.id);
    if (!place || task?.kind !== 'practice-task') throw new Response('', { status: 404 });
    return { place, rubric: module?.rubrics.find(({ slug }) => slug === task.rubric) };
  };

/** What a mentor says about a work: first what it means, then her words, then every criterion. */
export function FeedbackPage() {
  const { place, rubric } = useLoaderData() as OpenFeedback;
  const t = useT();
  const home = useHome();
  const format = useFormat(home.person.zone);
  const navigate = useNavigate();
  const thread = threadOf(useSnapshot(), place, false);
  const task = { to: `/belajar/tugas/${place.step.id}`, text: t('back') };
  const feedback = thread.submission?.feedback ?? [];
  const newest = feedback[feedback.length - 1];
  if (!thread.submission || !newest) {
    return (
      <Screen title={t('title')} back={task}>
        <PageTitle eyebrow={place.step.title}>{t('title')}</PageTitle>
        <Empty title={t('none')}>{t('none-more')}</Empty>
      </Screen>
    );
  }
  const judged = judgedCriteria(rubric, newest);
  const marked = newest.decision === 'returned' ? markedCriteria(rubric, newest) : [];
  const rest = judged.filter(({ id }) => !marked.some((one) => one.id === id));
  const mayRepair = thread.status === 'returned';
  return (
    <Screen
      title={t('title')}
      back={task}
      dock={
        mayRepair && (
          <Dock label={t('dock')}>
            <Button big onClick={() => void navigate(task.to)}>
              {marked[0] ? t('repair', { part: marked[0].title }) : t('repair-work')}
            </Button>
          </Dock>
        )
      }
    >
      <PageTitle
        eyebrow={place.step.title}
        lead={
          newest.decision === 'accepted'
            ? t('accepted-more')
            : t('returned-more', { marked: marked.length, rest: rest.length })
        }
      >
        {t(newest.decision === 'accepted' ? 'accepted' : marked.length === 1 ? 'one-step' : 'some-steps')}
      </PageTitle>
      <section className="stack">
        <h2>{t('from', { mentor: newest.mentorName })}</h2>
        <Note tone="ok" title={t('strength')}>
          {newest.strength}
        </Note>
        <Note tone={newest.decision === 'accepted' ? 'own' : 'wait'} title={t('next-step')}>
          {newest.nextStep}
        </Note>
        <p className="soft">{format.dayAndTime(newest.releasedAt)}</p>
      </section>
      <section className="stack">
        <h2>{t('criteria')}</h2>
        <ul className="stack-2">
          {[...marked, ...rest].map((criterion) => (
            <CriterionCard key={criterion.id} criterion={criterion} marked={marked.includes(criterion)} />
          ))}
        </ul>
      </section>
      <ThreadTimeline thread={thread} zone={home.person.zone} />
      {feedback.length > 1 && (
        <Details card icon="clock" summary={t('earlier')}>
          <ul className="stack">
            {feedback.slice(0, -1).map(({ assessmentId, no, strength, nextStep, releasedAt }) => (
              <li key={assessmentId}>
                <b>{t('version', { no })}</b> <span className="soft">· {format.dateShort(releasedAt)}</span>
                <p>{strength}</p>
                <p>{nextStep}</p>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </Screen>
  );
}
