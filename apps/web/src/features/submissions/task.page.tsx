import { Link, useNavigate } from 'react-router';
import { InLanguage, modulePath, useHome, useModuleName, Published, Words } from '@web/learning';
import { Screen } from '@web/platform/frame';
import { Button, buttonClass, Details, Dock, Icon, List, ListRow, Note, PageTitle, Tile } from '@ui';
import { AskFirst } from './ask-first.card';
import { Repair } from './repair.card';
import { useT } from './submissions.messages';
import { ThreadTimeline } from './thread.timeline';
import { taskPath, useTask } from './use-task';

/** A practice task as a whole: what it is about, its steps, and once it is sent, where it is. */
export function TaskPage() {
  const t = useT();
  const { place, task, rubric, thread, checks, left, mayWrite } = useTask();
  const home = useHome();
  const nameOf = useModuleName();
  const navigate = useNavigate();
  const { status } = thread;
  const next = checks.find(({ done }) => !done);
  const begun = checks.some(({ done }) => done) || status === 'draft';
  const go = () =>
    void navigate(
      next && status !== 'returned' ? taskPath(task.id, `/langkah/${next.step.id}`) : taskPath(task.id, '/periksa'),
    );
  return (
    <InLanguage lang={place.module.packageLang}>
      <Screen
        title={task.title}
        back={{ to: modulePath(place.module), text: nameOf(place.module) }}
        dock={
          mayWrite && (
            <Dock label={t('dock')} under={t('task.saved-by-itself')}>
              <Button big onClick={go}>
                {status === 'returned'
                  ? t('task.to-check')
                  : next
                    ? t(begun ? 'task.continue' : 'task.begin', { title: next.step.title })
                    : t('task.to-check')}
              </Button>
            </Dock>
          )
        }
      >
        <PageTitle
          eyebrow={t('task.eyebrow', { module: nameOf(place.module) })}
          detail={mayWrite && t('task.detail', { minutes: task.minutes, tries: left })}
        >
          <Words>{task.title}</Words>
        </PageTitle>
        {status === 'returned' && thread.submission && (
          <Repair submission={thread.submission} rubric={rubric} left={left} />
        )}
        {(status === 'queued_offline' || status === 'submitted' || status === 'in_review' || status === 'accepted') && (
          <Note
            tone={status === 'accepted' ? 'ok' : status === 'queued_offline' ? 'wait' : 'info'}
            icon={status === 'queued_offline' ? 'weak-signal' : undefined}
            title={t(`status.${status}`)}
          >
            {t(`status.${status}-more`)}
          </Note>
        )}
        {mayWrite && status !== 'returned' && <Published html={task.briefHtml} />}
        {mayWrite && (
          <section className="stack-2">
            <h2>{t('task.steps')}</h2>
            <List label={t('task.steps')}>
              {checks.map(({ step, done, gaps, photosMissing, voicesMissing }, index) => (
                <ListRow
                  key={step.id}
                  lead={
                    <Tile tone={done ? 'ok' : undefined} icon={done ? 'tick' : undefined}>
                      {!done && index + 1}
                    </Tile>
                  }
                  title={<Words>{step.title}</Words>}
                  link={<Link to={taskPath(task.id, `/langkah/${step.id}`)} />}
                >
                  <span className="soft">
                    {done
                      ? t('step.done')
                      : gaps.length + photosMissing + voicesMissing < step.fields.length && begun && step === next?.step
                        ? t('step.now')
                        : t('step.minutes', { minutes: step.minutes })}
                  </span>
                </ListRow>
              ))}
            </List>
          </section>
        )}
        {thread.tries > 0 && <ThreadTimeline thread={thread} zone={home.person.zone} />}
        {thread.submission && thread.submission.feedback.length > 0 && (
          <Link
            className={buttonClass({ look: 'alt', full: true })}
            to={`/belajar/umpan-balik/${thread.submission.id}`}
          >
            <Icon name="chat" />
            {t('task.feedback')}
          </Link>
        )}
        {rubric && (
          <Details card icon="flag" summary={t('task.criteria')}>
            <ul className="stack-2">
              {rubric.criteria.map(({ id, title, ask, safety }) => (
                <li key={id}>
                  <b>
                    <Words>{title}</Words>
                  </b>{' '}
                  {safety && <span className="soft">· {t('task.safety')}</span>}
                  <br />
                  <Words>{ask}</Words>
                </li>
              ))}
            </ul>
          </Details>
        )}
        <AskFirst place={place} thread={thread} mentor={place.enrolment.mentorName} />
      </Screen>
    </InLanguage>
  );
}
