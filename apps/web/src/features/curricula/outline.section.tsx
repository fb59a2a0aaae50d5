import { Link } from 'react-router';
import type { VersionView } from '@contracts/curricula';
import { buttonClass, Details } from '@ui';
import { contentsPath, quizPath } from './curricula.paths';
import { useT } from './curricula.messages';
import { TakeArchiveButton } from './take-archive.button';
import { WithdrawButton } from './withdraw.button';

type Module = VersionView['modules'][number];

/** What a version holds: its modules with their lessons, and every quiz with the way to its words. */
export function OutlineSection({ version }: { version: VersionView }) {
  const t = useT();
  return (
    <section className="stack" id="isi-kurikulum">
      <h2>{t('outline')}</h2>
      <p className="soft">{version.may.edit ? t('outline.edit') : t('outline.read')}</p>
      <div className="row wrap">
        <Link className={buttonClass({ look: 'alt' })} to={contentsPath(version.id)}>
          {t(version.may.edit ? 'outline.write-all' : 'outline.read-all')}
        </Link>
        <TakeArchiveButton version={version} />
      </div>
      {version.modules.map((module) => (
        <Details
          key={module.id}
          card
          summary={t('outline.module', {
            number: module.number,
            title: module.title,
            lessons: module.lessons.length,
            quizzes: module.quizzes.length,
          })}
        >
          <Lessons module={module} version={version} />
        </Details>
      ))}
    </section>
  );
}

function Lessons({ module: { lessons, quizzes, activities }, version }: { module: Module; version: VersionView }) {
  const t = useT();
  const within = (lesson: Module['lessons'][number]) => `${lesson.number} ${lesson.title}`;
  const loose = quizzes.filter(({ lesson }) => lesson === null || !lessons.some((one) => within(one) === lesson));
  return (
    <ul className="stack">
      {lessons.map((lesson) => (
        <li key={lesson.id}>
          <h3>{within(lesson)}</h3>
          <p className="soft">{t('outline.minutes', { minutes: lesson.minutes })}</p>
          <WithdrawButton version={version} step={{ id: lesson.id, title: within(lesson), isLesson: true }} />
          <QuizLinks version={version} quizzes={quizzes.filter((quiz) => quiz.lesson === within(lesson))} />
        </li>
      ))}
      {loose.length > 0 && (
        <li>
          <h3>{t('outline.loose')}</h3>
          <QuizLinks version={version} quizzes={loose} />
        </li>
      )}
      {version.publishedAt !== null && activities.length > 0 && (
        <li>
          <h3>{t('outline.activities')}</h3>
          <ul>
            {activities.map(({ id, title }) => (
              <li key={id} className="row wrap">
                {title} <WithdrawButton version={version} step={{ id, title }} />
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

function QuizLinks({ version, quizzes }: { version: VersionView; quizzes: Module['quizzes'] }) {
  const t = useT();
  if (quizzes.length === 0) return null;
  return (
    <ul>
      {quizzes.map((quiz) => (
        <li key={quiz.id}>
          <Link className="btn quiet flush" to={quizPath(version.id, quiz.id)}>
            {t(version.may.edit ? 'outline.edit-quiz' : 'outline.read-quiz', {
              title: quiz.title,
              questions: quiz.questions,
            })}
          </Link>
          <WithdrawButton version={version} step={quiz} />
        </li>
      ))}
    </ul>
  );
}
