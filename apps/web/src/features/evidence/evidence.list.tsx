import { Link } from 'react-router';
import type { LevelsView } from '@contracts/evidence';
import { findStep, stepPath, useHome } from '@web/learning';
import { useDevice } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { List, ListRow, Tile, type IconName } from '@ui';
import { needsRefresh } from '@rules';
import { useT } from './evidence.messages';

type State = LevelsView['competencies'][number];
type Props = { readonly evidence: State['evidence']; readonly missing: State['missing'] };

const icons: Readonly<Record<State['evidence'][number]['kind'], IconName>> = {
  quiz: 'tick',
  scenario: 'chat',
  lab: 'flask',
  instrument: 'search',
  criterion: 'document',
  proposal: 'person',
};

/** Each thing that supports the level leads to itself; work that a mentor still has stands among them. */
export function EvidenceRows({ evidence, missing }: Props) {
  const t = useT();
  const home = useHome();
  const format = useFormat(home.person.zone);
  const { clock } = useDevice();
  const wanted = missing.flatMap((one) => ('activities' in one ? one.activities : []));
  const waiting = home.submissions.filter(
    ({ stepId, status }) => wanted.includes(stepId) && (status === 'submitted' || status === 'in_review'),
  );
  if (evidence.length === 0 && waiting.length === 0) return null;
  return (
    <section className="stack-2">
      <h2>{t('evidence.title')}</h2>
      <List label={t('evidence.title')}>
        {[...evidence].reverse().map((one) => {
          const { title, to } = thingOf(one);
          return (
            <ListRow
              key={`${one.entryId}${one.kind === 'criterion' ? one.criterionId : ''}`}
              lead={<Tile icon={icons[one.kind]} />}
              title={title}
              link={to ? <Link to={to} /> : undefined}
            >
              <span className="soft">
                {format.dateShort(one.at)} · {t('evidence.supports', { level: one.level })}
                {needsRefresh(one, clock()) && ` · ${t('evidence.old')}`}
              </span>
            </ListRow>
          );
        })}
        {waiting.map(({ id, stepId, promisedAt }) => (
          <ListRow
            key={id}
            lead={<Tile tone="wait" icon="clock" />}
            title={t('evidence.waiting', { title: findStep(home, stepId)?.step.title ?? '' })}
            link={<Link to={`/belajar/tugas/${stepId}`} />}
          >
            <span className="soft">{t('evidence.promised', { date: format.date(promisedAt) })}</span>
          </ListRow>
        ))}
      </List>
    </section>
  );

  function thingOf(one: State['evidence'][number]): { title: string; to?: string } {
    if (one.kind === 'proposal') return { title: t('evidence.proposal', { reason: one.reason }) };
    const place = findStep(home, one.activityId);
    const lesson = place?.step.lessonId ? findStep(home, place.step.lessonId)?.step : undefined;
    const name = lesson?.number ? t('evidence.in-lesson', { number: lesson.number }) : (place?.step.title ?? '');
    if (one.kind === 'criterion') {
      return {
        title: t('evidence.criterion', { title: place?.step.title ?? '', mark: one.mark }),
        to: `/belajar/umpan-balik/${one.submissionId}`,
      };
    }
    return {
      title:
        one.kind === 'instrument'
          ? t('evidence.instrument', { name, right: one.right, asked: one.asked })
          : t(`evidence.${one.kind}`, { name, percent: Math.floor(one.basisPoints / 100) }),
      ...(place ? { to: stepPath(place.step) } : {}),
    };
  }
}
