import { Link, useLoaderData } from 'react-router';
import type { Framework } from '@curriculum-format';
import { useHome } from '@web/learning';
import { Screen } from '@web/platform/frame';
import { useLocale } from '@web/platform/i18n';
import { Empty, List, ListRow, PageTitle, Scene } from '@ui';
import { CompetencyMeter } from './competency.meter';
import { useT } from './evidence.messages';
import { indicatorAt, inSentence } from './framework';

/** What a learner can do, area by area, as sentences. */
export function LevelsPage() {
  const framework = useLoaderData() as Framework | null;
  const t = useT();
  const locale = useLocale();
  const { levels } = useHome();
  const areas = (framework?.areas ?? []).flatMap(({ code, title, competencies }) => {
    const rows = competencies.flatMap((competency) => {
      const found = levels.competencies.find((one) => one.code === competency.code);
      return found ? [{ competency, level: found.level }] : [];
    });
    return rows.length > 0 ? [{ code, title, rows }] : [];
  });
  return (
    <Screen title={t('levels.title')}>
      <PageTitle lead={t('levels.lead')}>{t('levels.title')}</PageTitle>
      {areas.length === 0 && (
        <Empty scene={<Scene name="butik" label={t('levels.scene')} />} title={t('levels.none')}>
          {t('levels.none-more')}
        </Empty>
      )}
      {areas.map(({ code, title, rows }) => (
        <section key={code} className="stack-2">
          <h2>{title[locale]}</h2>
          <List label={title[locale]}>
            {rows.map(({ competency, level }) => (
              <ListRow
                key={competency.code}
                lead={<CompetencyMeter framework={framework} code={competency.code} level={level} />}
                title={competency.title[locale]}
                link={<Link to={`/belajar/kemampuan/${competency.code}`} />}
              >
                <span className="soft">
                  {level === 0
                    ? t('level.none')
                    : t('level.can', { indicator: inSentence(indicatorAt(competency, level, locale)) })}
                </span>
              </ListRow>
            ))}
          </List>
        </section>
      ))}
    </Screen>
  );
}
