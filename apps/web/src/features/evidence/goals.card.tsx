import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { Framework } from '@curriculum-format';
import { useHome } from '@web/learning';
import { useDevice } from '@web/platform/device';
import { NetworkTrouble, ProblemError } from '@web/platform/http';
import { useLocale } from '@web/platform/i18n';
import { StorageTrouble } from '@web/platform/store';
import { List, ListRow } from '@ui';
import { CompetencyMeter } from './competency.meter';
import { useT } from './goals.messages';
import { findCompetency, levelName, loadFramework } from './framework';

/** Her goals with the stairs already climbed. Their names come a moment later on a first visit; the page does not wait for them. */
export function Goals() {
  const t = useT();
  const locale = useLocale();
  const device = useDevice();
  const { goals, levels } = useHome();
  const [framework, setFramework] = useState<Framework | null>(null);
  useEffect(() => {
    loadFramework(device).then(setFramework, (error: unknown) => {
      // Without signal and never fetched: the card stays away until the next time.
      if (!(error instanceof NetworkTrouble || error instanceof ProblemError || error instanceof StorageTrouble))
        throw error;
    });
  }, [device]);
  if (goals.length === 0 || !framework) return null;
  return (
    <section className="stack-2">
      <h2>{t('goals.title')}</h2>
      <p className="soft">{t('goals.dashed')}</p>
      <List label={t('goals.title')}>
        {goals.map(({ competency }) => {
          const level = levels.competencies.find(({ code }) => code === competency)?.level ?? 0;
          return (
            <ListRow
              key={competency}
              lead={<CompetencyMeter framework={framework} code={competency} level={level} />}
              title={findCompetency(framework, competency)?.title[locale] ?? competency}
              link={<Link to={`/belajar/kemampuan/${competency}`} />}
            >
              <span className="soft">
                {level === 0 ? t('level.none') : t('level.named', { level, name: levelName(framework, level, locale) })}
              </span>
            </ListRow>
          );
        })}
      </List>
    </section>
  );
}
