import { useLoaderData } from 'react-router';
import { useHome } from '@web/learning';
import { Screen } from '@web/platform/frame';
import { useLocale } from '@web/platform/i18n';
import { Card, Chip, PageTitle, Timeline, TimelineStep } from '@ui';
import { CompetencyMeter } from './competency.meter';
import { EvidenceRows } from './evidence.list';
import { useT } from './evidence.messages';
import { asSentence, indicatorAt, inSentence, levelName } from './framework';
import { GoalForm } from './goal.form';
import type { OpenCompetency } from './load-competency';
import { MissingRows } from './missing.list';

/** “Kenapa saya di tingkat ini?”: the evidence, what the next level needs, and the goal. */
export function CompetencyPage() {
  const { framework, competency } = useLoaderData() as OpenCompetency;
  const t = useT();
  const locale = useLocale();
  const { levels, goals } = useHome();
  const { code } = competency;
  const state = levels.competencies.find((one) => one.code === code);
  const level = state?.level ?? 0;
  const goal = goals.find((one) => one.competency === code);
  const standing = (state?.evidence ?? []).filter(({ superseded }) => !superseded);
  return (
    <Screen title={t('why.title')} back={{ to: '/belajar/kemampuan', text: t('levels.title') }}>
      <section className="stack">
        <PageTitle eyebrow={competency.title[locale]}>{t('why.title')}</PageTitle>
        <Card className="stack">
          <div className="row between wrap start">
            <div>
              <p className="key-figure">{level === 0 ? t('level.zero') : t('level.number', { level })}</p>
              {level > 0 && (
                <p className="lead">
                  <b>{levelName(framework, level, locale)}</b>
                </p>
              )}
            </div>
            <CompetencyMeter big framework={framework} code={code} level={level} />
          </div>
          <p>
            {level === 0
              ? t('why.none')
              : t('why.can', { indicator: inSentence(indicatorAt(competency, level, locale)), count: standing.length })}
          </p>
        </Card>
      </section>
      <EvidenceRows evidence={standing} missing={state?.missing ?? []} />
      {level < 4 && state && (
        <MissingRows
          level={level + 1}
          name={levelName(framework, level + 1, locale)}
          indicator={asSentence(indicatorAt(competency, level + 1, locale))}
          enough={state.enough}
          missing={state.missing}
        />
      )}
      <section className="stack">
        <h2>{t('four.title')}</h2>
        <Timeline label={t('four.title')}>
          {[1, 2, 3, 4].map((one) => (
            <TimelineStep
              key={one}
              state={one < level ? 'done' : one === level ? 'now' : 'later'}
              title={`${one} ${levelName(framework, one, locale)}`}
              chip={
                one === level ? (
                  <Chip tone="own">{t('four.here')}</Chip>
                ) : (
                  one === goal?.targetLevel && <Chip icon="flag">{t('goal')}</Chip>
                )
              }
            >
              {asSentence(indicatorAt(competency, one, locale))}
            </TimelineStep>
          ))}
        </Timeline>
      </section>
      {level < 4 && <GoalForm key={goal?.targetOn} code={code} level={level} goal={goal} framework={framework} />}
    </Screen>
  );
}
