import type { Framework } from '@curriculum-format';
import { useHome } from '@web/learning';
import { useLocale } from '@web/platform/i18n';
import { LevelMeter } from '@ui';
import { useT } from './goals.messages';
import { levelName } from './framework';

type Props = {
  readonly framework: Framework | null;
  readonly code: string;
  readonly level: number;
  readonly big?: boolean;
};

/** The stairs of one competency, with number and name in words. */
export function CompetencyMeter({ framework, code, level, big }: Props) {
  const t = useT();
  const locale = useLocale();
  const goal = useHome().goals.find(({ competency }) => competency === code)?.targetLevel;
  const words = level === 0 ? t('level.none') : t('level.named', { level, name: levelName(framework, level, locale) });
  return (
    <LevelMeter
      big={big}
      level={level}
      goal={goal}
      label={goal && goal > level ? `${words}. ${t('goal.level', { level: goal })}.` : words}
    />
  );
}
