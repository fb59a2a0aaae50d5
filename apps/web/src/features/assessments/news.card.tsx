import { Link } from 'react-router';
import { findStep, useHome } from '@web/learning';
import { useDevice } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { Icon, Tile } from '@ui';
import { useT } from './news.messages';

/** How long an answer is news. */
const freshFor = 14 * 86_400_000;

/** What mentors have answered lately; nothing when there is nothing new. */
export function MentorNews() {
  const t = useT();
  const home = useHome();
  const { clock } = useDevice();
  const format = useFormat(home.person.zone);
  const now = clock();
  const news = home.submissions
    .flatMap(({ id, stepId, status, feedback }) =>
      feedback.slice(-1).map((one) => ({ ...one, id, status, title: findStep(home, stepId)?.step.title ?? '' })),
    )
    .filter(({ releasedAt, status }) => status === 'returned' || now - Date.parse(releasedAt) < freshFor)
    .sort((a, b) => (a.releasedAt < b.releasedAt ? 1 : -1));
  if (news.length === 0) return null;
  return (
    <section className="stack-2">
      <h2>{t('news')}</h2>
      {news.map(({ id, status, decision, title, mentorName, releasedAt }) => {
        const open = decision === 'returned' && status === 'returned';
        return (
          <Link key={id} className="card go row" to={`/belajar/umpan-balik/${id}`}>
            <Tile tone={open ? 'wait' : 'ok'} icon={open ? 'pencil' : 'tick'} />
            <span className="grow">
              <span className="t">{t(open ? 'news.returned' : 'news.answered', { title })}</span>
              <span className="soft">
                {mentorName} · {format.recently(releasedAt, now)}
              </span>
            </span>
            <Icon name="next" />
          </Link>
        );
      })}
    </section>
  );
}
