import { useHome } from '@web/learning';
import { ownActs } from '@web/learning';
import { useDevice, useSnapshot } from '@web/platform/device';
import { useFormat } from '@web/platform/format';
import { Emphasised } from '@web/platform/i18n';
import { Week } from '@ui';
import { useT } from './home.messages';
import { weekOf } from './week.rules';

/** The days of this week on which she learned. No streak, nothing is missed. */
export function ThisWeek() {
  const t = useT();
  const home = useHome();
  const snapshot = useSnapshot();
  const { clock } = useDevice();
  const { weekdays } = useFormat(home.person.zone);
  const { days, today } = weekOf(home, ownActs(snapshot), clock());
  const learned = days.filter(Boolean).length;
  return (
    <section className="stack">
      <h2>{t('week')}</h2>
      <p>
        <Emphasised>{learned === 0 ? t('week.none') : t('week.days', { days: learned })}</Emphasised>
      </p>
      <Week
        label={t('week')}
        days={weekdays.map((name, index) => ({
          name,
          done: days[index],
          today: index === today,
          words:
            [days[index] && t('week.learned'), index === today && t('week.today')].filter(Boolean).join(', ') ||
            undefined,
        }))}
      />
    </section>
  );
}
