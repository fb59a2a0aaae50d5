import { Link } from 'react-router';
import { freshNews, newsLasts } from '@rules';
import { findStep, useHome } from '@web/learning';
import { useDevice } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { Icon, Tile } from '@ui';
import { MovedNote } from './moved.note';
import { useT } from './news.messages';

/** What others did for her lately: her lessons were renewed, a mentor answered; nothing when there is nothing new. */
export function MentorNews() {
  const t = useT();
  const home = useHome();
  const { clock } = useDevice();
  const format = useFormat(home.person.zone);
  const now = clock();
  const news = freshNews(home.submissions, new Date(now - newsLasts).toISOString());
  return (
    <>
      {home.moved && <MovedNote moved={home.moved} />}
      {news.length > 0 && (
        <section className="stack-2">
          <h2>{t('news')}</h2>
          {news.map(({ id, stepId, open, mentorName, releasedAt }) => {
            const title = findStep(home, stepId)?.step.title ?? '';
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
      )}
    </>
  );
}
