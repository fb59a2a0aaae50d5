import { Link } from 'react-router';
import type { LevelsView } from '@contracts/evidence';
import { findStep, stepPath, useHome, type StepPlace } from '@web/learning';
import { List, ListRow, Tile } from '@ui';
import { useT } from './evidence.messages';

type State = LevelsView['competencies'][number];
type Missing = State['missing'][number];
type Props = {
  readonly level: number;
  readonly name: string;
  readonly indicator: string;
  readonly enough: State['enough'];
  readonly missing: State['missing'];
};

/** What the next level still needs, each as a sentence that leads to where it can be done. */
export function MissingRows({ level, name, indicator, enough, missing }: Props) {
  const t = useT();
  const home = useHome();
  return (
    <section className="stack">
      <h2>{t('missing.title', { level, name })}</h2>
      <p>{indicator}</p>
      {missing.length > 1 && <p className="soft">{t(enough === 'one' ? 'missing.one-of' : 'missing.all-of')}</p>}
      <List label={t('missing.title', { level, name })}>
        {missing.map((one) => {
          const places = 'activities' in one ? one.activities.flatMap(openStep) : [];
          const [first] = places;
          return (
            <ListRow
              key={one.need}
              lead={<Tile tone="wait" icon="pencil" />}
              title={words(one)}
              link={first && <Link to={stepPath(first.step)} />}
            >
              {places.length > 0 && (
                <span className="soft">{[...new Set(places.map(whereIs))].slice(0, 3).join(' · ')}</span>
              )}
            </ListRow>
          );
        })}
      </List>
    </section>
  );

  /** Where an activity is done; nowhere while it is withdrawn. */
  function openStep(id: string): StepPlace[] {
    const place = findStep(home, id);
    return place && !place.step.setAside ? [place] : [];
  }

  /** An embedded activity is known by its lesson: many are called alike. */
  function whereIs({ step }: StepPlace): string {
    const lesson = step.lessonId ? findStep(home, step.lessonId)?.step : undefined;
    return lesson?.number ? t('missing.in-lesson', { number: lesson.number, title: lesson.title }) : step.title;
  }

  function words(one: Missing): string {
    switch (one.need) {
      case 'quiz-result':
      case 'scenario-result':
        return t(one.days === 2 ? `missing.${one.need}-twice` : `missing.${one.need}`, { percent: one.atLeast / 100 });
      case 'lab-result':
        return t('missing.lab-result', { percent: one.atLeast / 100 });
      case 'second-day':
        return t(`missing.second-day-${one.of}`);
      case 'task-criterion':
        return t('missing.task-criterion', { mark: one.atLeast });
      case 'second-activity':
        return t('missing.second-activity');
      case 'mentor-on-own-business':
        return t('missing.mentor-on-own-business');
      case 'mentor-proposal':
        return t('missing.mentor-proposal');
    }
  }
}
